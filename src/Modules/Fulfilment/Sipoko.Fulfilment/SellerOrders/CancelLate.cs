using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The promised day is over and something was not shipped: the buyer cancels it and is refunded.</summary>
/// <param name="IsGuestOfOrder">This browser placed the order without an account, or came by the link in the mail.</param>
public sealed record CancelLate(SellerOrderId SellerOrderId, AccountId? Buyer, bool IsGuestOfOrder);

public static class CancelLateHandler
{
    private const string Reason = "Commande non expédiée à la date promise";

    public static Decision<SellerOrderEvent> Decide(CancelLate command, SellerOrder order, DateTimeOffset now) => order switch
    {
        _ when !command.IsGuestOfOrder && (order.Buyer is null || order.Buyer != command.Buyer) => SellerOrderRefusal.NotYours,
        _ when order.Cancellations.Any(known => known.Id == Cancelling.ForLateness(order.Id)) => Decision.Nothing,
        { HasLeft: false } => SellerOrderRefusal.NothingToCancel,
        _ when now < Deadlines.Of(order.PromisedBy).Late => SellerOrderRefusal.NotLate,
        _ => Late(CancellationCause.LateByBuyer, Reason, order, now),
    };

    internal static LinesCancelled Late(CancellationCause cause, string reason, SellerOrder order, DateTimeOffset now) =>
        new(Cancelling.ForLateness(order.Id), Cancelling.Unshipped([], order), cause, reason, null, Cancelling.RefundOf(Cancelling.ForLateness(order.Id)), now);

    public static async Task<(Outcome, OutgoingMessages)> Handle(CancelLate command, IDocumentSession session, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<SellerOrder>(command.SellerOrderId.Value, cancellation);
        var order = stream.Aggregate!;
        var decision = Decide(command, order, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        return (decision.Outcome, decision.Events is [LinesCancelled cancelled] ? await Cancelling.Follow(cancelled, order, null, emails, cancellation) : []);
    }
}

public sealed class CancelLateEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/commandes/{reference}/{sellerOrderId:guid}/annulation", Get).AllowAnonymous();
        app.MapPost("/compte/commandes/{reference}/{sellerOrderId:guid}/annulation", Post).AllowAnonymous();
    }

    private static async Task<IResult> Get(string reference, Guid sellerOrderId, HttpContext http, SellerOrderReader orders, OrderAccess access, TimeProvider clock, Pages pages) =>
        await Open(reference, sellerOrderId, http, orders, access) is { } order ? pages.Show(new CancelLatePage(order, clock.GetUtcNow())) : Reply.NotFound();

    private static async Task<IResult> Post(
        string reference, Guid sellerOrderId, HttpContext http, SellerOrderReader orders, OrderAccess access, TimeProvider clock, IMessageBus bus, Pages pages) =>
        await Open(reference, sellerOrderId, http, orders, access) is { } order
            ? pages.Answer(
                await bus.Ask(new CancelLate(order.Id, http.User.AccountId(), access.IsGranted(http, order.OrderId)), http), $"/compte/commandes/{reference}",
                refusal => new CancelLatePage(order, clock.GetUtcNow(), refusal))
            : Reply.NotFound();

    private static async Task<SellerOrder?> Open(string reference, Guid id, HttpContext http, SellerOrderReader orders, OrderAccess access) =>
        await orders.Load(new(id), http.RequestAborted) is { } order && order.Reference.Value == reference && access.Allows(http, order.OrderId, order.Buyer) ? order : null;
}

internal sealed record CancelLatePage(SellerOrder Order, DateTimeOffset Now, Refusal? Refusal = null) : IPageView
{
    public string Title => "Annuler ce qui est en retard";

    public string OrderUrl => $"/compte/commandes/{Order.Reference}";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new("/compte/commandes", "Mes commandes"), new(OrderUrl, Order.Reference.Value), new(null, "Annulation")];

    public string ShopName => Order.ShopName;

    public string FormUrl => $"/compte/commandes/{Order.Reference}/{Order.Id.Value}/annulation";

    public bool CanCancel => WhyNot is null;

    public string? WhyNot => this switch
    {
        { Refusal: { } refusal } => refusal.Sentence,
        { Order.HasLeft: false } => SellerOrderRefusal.NothingToCancel.Sentence,
        _ when Now < Deadlines.Of(Order.PromisedBy).Late => SellerOrderRefusal.NotLate.Sentence,
        _ => null,
    };

    public string Promise => $"Livraison promise au plus tard le {French.LongDay(Order.PromisedBy)}.";

    public IReadOnlyList<string> Lines => [.. Cancelling.Unshipped([], Order).Select(line => SellerOrderPhrases.Contents([line], Order))];

    public string Amount => French.Euros(Cancelling.Unshipped([], Order).Select(line => Order.Lines.First(ordered => ordered.OfferId == line.OfferId).UnitPrice * line.Quantity).Sum());
}
