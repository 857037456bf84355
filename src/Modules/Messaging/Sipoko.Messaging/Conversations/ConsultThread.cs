using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Conversations;

/// <summary>A member of staff, whom nobody called, says why they must read a thread; good for eight hours.</summary>
public sealed record ConsultThread(ConversationId ConversationId, AccountId Staff, string Reason);

public static class ConsultThreadHandler
{
    public static Decision<ConversationEvent> Decide(ConsultThread command, Conversation thread, DateTimeOffset now) =>
        thread.MayBeReadBy(command.Staff, now) ? Decision.Nothing
        : command.Reason.Length < StatementOfReasons.MinLength ? ConversationRefusal.ReasonIsMissing
        : new ThreadConsulted(command.Staff, command.Reason, now);

    public static (Outcome, Events) Handle(ConsultThread command, [WriteModel] Conversation thread, TimeProvider clock)
    {
        var decision = Decide(command, thread, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class ConsultThreadEndpoint : ICarterModule
{
    private const int LongestReason = 500;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/conversations/{id:guid}/lecture", Post).RequireAuthorization(Policies.StaffThreads).RequireRateLimiting(RateLimits.Talking);

    private static async Task<IResult> Post(Guid id, HttpContext http, ConversationReader threads, IMessageBus bus, Pages pages)
    {
        if (await threads.Find(new(id), http.RequestAborted) is not { } thread)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reason = fields.Text("motif", LongestReason, ConversationRefusal.ReasonIsMissing.Sentence);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new ConsultThread(thread.Id, http.User.AccountId()!.Value, reason), http), ThreadDoor.PathOf(Party.Staff, thread.Id), refusal =>
            {
                fields.Refuse(refusal);
                return new ConsultThreadPage(thread, fields);
            })
            : pages.Invalid(new ConsultThreadPage(thread, fields));
    }
}

internal sealed record ConsultThreadPage(Conversation Conversation, FormFields Fields) : IPageView
{
    public string Title => "Lire une conversation";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("");

    public string About => $"{ThreadAbout.ForBuyer(Conversation).Name}, {Conversation.ShopName}";

    public string FormUrl => $"{ThreadDoor.PathOf(Party.Staff, Conversation.Id)}/lecture";

    public Field Reason => new("motif", "Motif de la lecture", Fields.Raw("motif"), Fields.ErrorOf("motif"), Hint: "Il est enregistré avec votre nom et relu.", MaxLength: 500);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
