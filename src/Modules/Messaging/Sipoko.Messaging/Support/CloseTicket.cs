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

namespace Sipoko.Messaging.Support;

/// <summary>Staff close a ticket and say why; who asked opens it again by writing.</summary>
public sealed record CloseTicket(SupportTicketId SupportTicketId, AccountId Staff, TicketClosing Reason);

public static class CloseTicketHandler
{
    public static Decision<SupportTicketEvent> Decide(CloseTicket command, SupportTicket ticket, DateTimeOffset now) => ticket switch
    {
        { Status: TicketStatus.Closed } => Decision.Nothing,
        { Status: TicketStatus.ToAnswer } when command.Reason is TicketClosing.Solved or TicketClosing.NoNews => SupportRefusal.NothingToClose,
        _ => new TicketClosed(command.Staff, command.Reason, now),
    };

    public static (Outcome, Events) Handle(CloseTicket command, [WriteModel] SupportTicket ticket, TimeProvider clock)
    {
        var decision = Decide(command, ticket, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class CloseTicketEndpoint : ICarterModule
{
    public const string ReasonName = "motif";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/support/{id:guid}/cloture", Post).RequireAuthorization(Policies.StaffSupport);

    private static async Task<IResult> Post(Guid id, HttpContext http, SupportReader tickets, IMessageBus bus, Pages pages)
    {
        if (await tickets.Find(new(id), http.RequestAborted) is not { } ticket)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reason = fields.Choice(ReasonName, TicketWords.Closings.Select(known => known.Value), "Dites pourquoi cette demande est close.");
        if (!fields.AreValid)
        {
            return pages.Invalid(await StaffTicketPages.Of(ticket, tickets, fields, [], false, http));
        }

        var command = new CloseTicket(ticket.Id, http.User.AccountId()!.Value, TicketWords.Closings.First(known => known.Value == reason).Reason);
        return await pages.Answer(await bus.Ask(command, http), $"/equipe/support/{id}", refusal => StaffTicketPages.Refused(id, tickets, refusal, http));
    }
}
