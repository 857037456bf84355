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

/// <summary>A member of staff looks after a ticket, alone or in place of a colleague.</summary>
public sealed record TakeTicket(SupportTicketId SupportTicketId, AccountId Staff);

public static class TakeTicketHandler
{
    public static Decision<SupportTicketEvent> Decide(TakeTicket command, SupportTicket ticket, DateTimeOffset now) => ticket switch
    {
        _ when ticket.TakenBy == command.Staff => Decision.Nothing,
        { Status: TicketStatus.Closed } => SupportRefusal.AlreadyClosed,
        _ => new TicketTaken(command.Staff, now),
    };

    public static (Outcome, Events) Handle(TakeTicket command, [WriteModel] SupportTicket ticket, TimeProvider clock)
    {
        var decision = Decide(command, ticket, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class TakeTicketEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/support/{id:guid}/prise", Post).RequireAuthorization(Policies.StaffSupport);

    private static async Task<IResult> Post(Guid id, HttpContext http, SupportReader tickets, IMessageBus bus, Pages pages) =>
        await pages.Answer(await bus.Ask(new TakeTicket(new(id), http.User.AccountId()!.Value), http), $"/equipe/support/{id}", refusal => StaffTicketPages.Refused(id, tickets, refusal, http));
}
