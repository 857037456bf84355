using System.Globalization;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Orders;

/// <summary>What a signed-in person has ordered, the newest first, and what this browser ordered as a guest.</summary>
public sealed class ListOrdersEndpoint : ICarterModule
{
    internal const int PageLength = 10;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/commandes", Get).RequireAuthorization();

    private static async Task<IResult> Get(HttpContext http, OrderReader orders, RefundReader refunds, OrderAccess access, IMessageBus bus, Pages pages)
    {
        if (http.User.AccountId() is not { } account)
        {
            return Reply.NotFound();
        }

        var page = int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1000) : 1;
        var found = await orders.OrdersOf(account, (page - 1) * PageLength, PageLength + 1, http.RequestAborted);
        var guest = await orders.Unowned(access.GrantedTo(http), http.RequestAborted);
        OrderId[] paid = [.. found.Take(PageLength).Where(order => order.Status is OrderStatus.Paid).Select(order => order.Id)];
        var progress = paid.Length == 0 ? new Dictionary<OrderId, OrderProgress>() : (await bus.Query(new GetProgressOfOrders(paid), http.RequestAborted)).Orders;
        return pages.Show(new ListOrdersPage([.. found.Take(PageLength)], guest, progress, await refunds.Of(paid, http.RequestAborted), page, HasMore: found.Count > PageLength));
    }
}

internal sealed record ListOrdersPage(
    IReadOnlyList<Order> Found, IReadOnlyList<Order> Guests, IReadOnlyDictionary<OrderId, OrderProgress> Progress, IReadOnlyList<Refund> Refunds, int Number = 1, bool HasMore = false) : IPageView
{
    public string Title => "Mes commandes";

    public IReadOnlyList<Crumb> Crumbs { get; } = [new("/compte", "Compte"), new(null, "Mes commandes")];

    public bool IsEmpty => Found.Count == 0;

    public EmptyState Empty { get; } = new("Aucune commande pour l’instant", "Vos commandes et leur suivi apparaîtront ici.", "/", "Découvrir les boutiques");

    public IReadOnlyList<Row> Orders => [.. Found.Select(RowOf)];

    public IReadOnlyList<Guest> GuestOrders => [.. Guests.Select(order => new Guest(
        order.Reference.Value, $"/compte/commandes/{order.Reference}", $"Passée le {French.Instant(order.PlacedAt)}", French.Euros(order.Total), $"/compte/commandes/{order.Reference}/rattachement"))];

    public PageLinks? Pages => Number == 1 && !HasMore ? null : new(
        Number > 1 ? $"/compte/commandes?page={Number - 1}" : null, $"Page {Number}", HasMore ? $"/compte/commandes?page={Number + 1}" : null);

    private Row RowOf(Order order) => new(
        order.Reference.Value, $"/compte/commandes/{order.Reference}", $"Passée le {French.Instant(order.PlacedAt)}", French.Euros(order.Total),
        [.. order.SellerOrders.Select(part =>
        {
            var (state, tone) = OrderWords.StateOf(order, part, Progress.GetValueOrDefault(order.Id)?.SellerOrders.FirstOrDefault(known => known.SellerOrderId == part.SellerOrderId), Refunds);
            return new Part(part.Seller.ShopName, state, tone);
        })]);

    public sealed record Row(string Reference, string Url, string PlacedAt, string Total, IReadOnlyList<Part> Parts);

    public sealed record Part(string Shop, string State, string Tone);

    public sealed record Guest(string Reference, string Url, string PlacedAt, string Total, string JoinUrl);
}
