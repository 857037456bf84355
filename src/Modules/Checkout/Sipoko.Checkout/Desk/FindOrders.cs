using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Desk;

/// <summary>Staff finds an order by its reference, or among the last ones.</summary>
public sealed class FindOrdersEndpoint : ICarterModule
{
    private const int MostShown = 30;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/commandes", Get).RequireAuthorization(Policies.StaffOrders);

    private static async Task<IResult> Get(HttpContext http, OrderReader orders, Pages pages)
    {
        var typed = http.Request.Query["reference"].ToString();
        return OrderReference.TryParse(typed, out var reference) && await orders.Find(reference, http.RequestAborted) is { } found
            ? Reply.SeeOther($"/equipe/commandes/{found.Reference}")
            : pages.Show(new FindOrdersPage(typed, await orders.Last(MostShown, http.RequestAborted)));
    }
}

internal sealed record FindOrdersPage(string Typed, IReadOnlyList<Order> Last) : IPageView
{
    public string Title => "Commandes";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public Field Reference => new(
        "reference", "Référence de la commande", Typed, Typed.Length > 0 ? "Aucune commande ne porte cette référence." : null, Hint: "Par exemple SIP-2026-004217.", Autocomplete: "off", MaxLength: 24);

    public bool IsEmpty => Last.Count == 0;

    public EmptyState Empty { get; } = new("Aucune commande", "Les commandes passées paraîtront ici.", null, null);

    public IReadOnlyList<Row> Rows => [.. Last.Select(order => new Row(
        order.Reference.Value, $"/equipe/commandes/{order.Reference}", French.Instant(order.PlacedAt), string.Join(", ", order.SellerOrders.Select(part => part.Seller.ShopName)),
        French.Euros(order.Total), OrderWords.State(order.Status), OrderWords.Tone(order.Status)))];

    public sealed record Row(string Reference, string Url, string PlacedAt, string Shops, string Total, string State, string Tone);
}
