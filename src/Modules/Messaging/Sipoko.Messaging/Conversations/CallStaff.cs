using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Conversations;

/// <summary>One side calls Sipoko's staff into a thread.</summary>
/// <param name="Reason">For staff: the other side does not read it, so that it is no way around a stopped or masked message.</param>
public sealed record CallStaff(ConversationId ConversationId, MessageAuthor Author, Personal<MessageText> Reason);

public static class CallStaffHandler
{
    public static Decision<ConversationEvent> Decide(CallStaff command, Conversation thread, DateTimeOffset now) => thread switch
    {
        _ when command.Author.Party == Party.Staff || !command.Author.TakesPartIn(thread, now) => ConversationRefusal.NotYours,
        { Help: not null } => Decision.Nothing,
        _ => new HelpAsked(command.Author.Party, command.Reason, now),
    };

    public static (Outcome, Events) Handle(CallStaff command, [WriteModel] Conversation thread, TimeProvider clock)
    {
        var decision = Decide(command, thread, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class CallStaffEndpoint : ICarterModule
{
    public const string FieldName = "motif";

    public const int LongestReason = 1000;

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/messages/{id:guid}/aide", (Guid id, HttpContext http, ThreadDoor door, SharedKeys keys, IMessageBus bus, ThreadPages threads, Pages pages) => Post(Party.Buyer, id, http, door, keys, bus, threads, pages))
            .AllowAnonymous().RequireRateLimiting(RateLimits.Talking);
        app.MapPost("/vendeur/messages/{id:guid}/aide", (Guid id, HttpContext http, ThreadDoor door, SharedKeys keys, IMessageBus bus, ThreadPages threads, Pages pages) => Post(Party.Seller, id, http, door, keys, bus, threads, pages))
            .RequireAuthorization(Policies.Seller).RequireRateLimiting(RateLimits.Talking);
    }

    private static async Task<IResult> Post(Party party, Guid id, HttpContext http, ThreadDoor door, SharedKeys keys, IMessageBus bus, ThreadPages threads, Pages pages)
    {
        if (await door.Enter(party, http, id) is not { } entered)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reason = fields.Lines(FieldName, LongestReason, ConversationRefusal.ReasonIsMissing.Sentence);
        if (!fields.AreValid)
        {
            return pages.Invalid(await threads.Refused(entered, fields, null, http.RequestAborted));
        }

        var command = new CallStaff(entered.Thread.Id, entered.Author, await keys.Seal(entered.Thread.KeyOwner, new MessageText(reason), http.RequestAborted));
        return await pages.Answer(await bus.Ask(command, http), entered.Path, async refusal => await threads.Refused(entered, fields, refusal, http.RequestAborted));
    }
}
