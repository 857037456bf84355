using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Payments;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Orders;

/// <summary>What a signed-in person has ordered, the newest first.</summary>
public sealed class ListOrdersEndpoint : ICarterModule
{
    private const int MostShown = 200;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/commandes", Get).RequireAuthorization();

    private static async Task<IResult> Get(HttpContext http, OrderReader orders, Pages pages) => http.User.AccountId() is { } account
        ? pages.Show(new ListOrdersPage(await orders.OrdersOf(account, MostShown, http.RequestAborted)))
        : Reply.NotFound();
}

internal sealed record ListOrdersPage(IReadOnlyList<Order> Found) : IPageView
{
    public string Title => "Mes commandes";

    public IReadOnlyList<Crumb> Crumbs { get; } = [new("/compte", "Compte"), new(null, "Mes commandes")];

    public bool IsEmpty => Found.Count == 0;

    public EmptyState Empty { get; } = new("Aucune commande pour l’instant", "Vos commandes et leur suivi apparaîtront ici.", "/", "Découvrir les boutiques");

    public IReadOnlyList<Row> Orders => [.. Found.Select(order => new Row(
        order.Reference.Value, $"/compte/commandes/{order.Reference}", $"Passée le {French.Instant(order.PlacedAt)}", French.Euros(order.Total),
        string.Join(", ", order.SellerOrders.Select(part => part.Seller.ShopName)), OrderWords.State(order.Status), OrderWords.Tone(order.Status)))];

    public sealed record Row(string Reference, string Url, string PlacedAt, string Total, string Shops, string State, string Tone);
}

/// <summary>The state of an order for its buyer.</summary>
internal static class OrderWords
{
    public static string State(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingPayment => "En attente de paiement",
        OrderStatus.Paid => "Payée",
        _ => "Annulée",
    };

    public static string Tone(OrderStatus status) => status switch
    {
        OrderStatus.AwaitingPayment => "warn",
        OrderStatus.Paid => "ok",
        _ => "err",
    };

    /// <summary>«carte bancaire» for Stripe's <c>card</c>; an unknown means is called by its own name.</summary>
    public static string Means(string? means) => means switch
    {
        null or "" => "en ligne",
        "card" => "par carte bancaire",
        "paypal" => "avec PayPal",
        "klarna" => "avec Klarna",
        "link" => "avec Link",
        _ => $"par {means}",
    };

    /// <summary>«avec une carte cadeau (20,00 €) et par carte bancaire (79,90 €)».</summary>
    public static string Means(Payment payment) => payment switch
    {
        { Shares.Count: 0 } => Means(payment.Means),
        { Expected.Cents: 0 } => payment.Shares.Count == 1 ? "avec une carte cadeau" : "avec des cartes cadeaux",
        _ => $"{(payment.Shares.Count == 1 ? "avec une carte cadeau" : "avec des cartes cadeaux")} ({French.Euros(payment.GiftCardTotal)}) et {Means(payment.Means)} ({French.Euros(payment.Expected)})",
    };
}
