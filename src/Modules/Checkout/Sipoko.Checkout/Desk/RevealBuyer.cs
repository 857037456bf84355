using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Checkout.Desk;

/// <summary>A member of staff needs the buyer's name and address, and says what for.</summary>
public sealed record RevealBuyer(OrderId OrderId, AccountId Staff, string Reason);

public static class RevealBuyerHandler
{
    public static Decision<OrderEvent> Decide(RevealBuyer command, Order order, DateTimeOffset now) =>
        order.IsRevealedTo(command.Staff, now) ? Decision.Nothing : new BuyerRevealed(command.Staff, command.Reason, now);

    public static (Outcome, Events) Handle(RevealBuyer command, [WriteModel] Order order, TimeProvider clock)
    {
        var decision = Decide(command, order, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class RevealBuyerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/equipe/commandes/{reference}/donnees", Post).RequireAuthorization(Policies.StaffOrders);
        app.MapGet("/equipe/commandes/{reference}/donnees", (string reference) => Reply.SeeOther($"/equipe/commandes/{Uri.EscapeDataString(reference)}")).RequireAuthorization(Policies.StaffOrders); // a refused form that is reloaded
    }

    private static async Task<IResult> Post(string reference, HttpContext http, StaffOrderReader orders, IMessageBus bus, Pages pages)
    {
        if (await orders.Find(reference, http.User.AccountId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var reason = fields.Text("reason", 200, "Dites pourquoi ces données sont nécessaires.");
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new RevealBuyer(card.Order.Id, http.User.AccountId()!.Value, reason), http), $"/equipe/commandes/{card.Order.Reference}", _ => new ShowStaffOrderPage(card, fields))
            : pages.Invalid(new ShowStaffOrderPage(card, fields));
    }
}
