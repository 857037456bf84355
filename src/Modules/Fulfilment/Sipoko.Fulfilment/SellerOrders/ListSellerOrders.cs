using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>What the seller has to ship, most urgent first, then what left lately.</summary>
public sealed class ListSellerOrdersEndpoint : ICarterModule
{
    private const int MostShown = 200;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur/commandes", Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, SellerOrderReader orders, TimeProvider clock, Pages pages)
    {
        var seller = http.User.SellerId()!.Value;
        return pages.Show(new ListSellerOrdersPage(
            await orders.ToShip(seller, MostShown, http.RequestAborted), await orders.Shipped(seller, 50, http.RequestAborted), ParisTime.Day(clock.GetUtcNow())));
    }
}

internal sealed record ListSellerOrdersPage(IReadOnlyList<SellerOrderCard> ToShipCards, IReadOnlyList<SellerOrderCard> ShippedCards, DateOnly Today) : IPageView
{
    public string Title => "Commandes";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/commandes");

    public string ToShipCount => French.Count(ToShipCards.Count, "commande à expédier", "commandes à expédier");

    public IReadOnlyList<Row> ToShip => [.. ToShipCards.Select(RowOf)];

    public IReadOnlyList<Row> Shipped => [.. ShippedCards.Select(RowOf)];

    public Table ToShipTable => new("Commandes à expédier", ToShip);

    public Table ShippedTable => new("Commandes expédiées", Shipped);

    public EmptyState NothingToShip { get; } = new("Rien à expédier", "Dès qu’une commande est payée, elle paraît ici et vous recevez un e-mail.", null, null);

    private Row RowOf(SellerOrderCard card) => new(
        card.Reference, $"/vendeur/commandes/{card.Id.Value}", card.Recipient?.Recipient ?? "Personne effacée", card.ItemCount, French.Euros(card.Total),
        card.IsCancelled ? "Annulée" : card.IsReceived ? "Reçue" : card.IsShipped ? "Expédiée" : Deadline(card.PromisedBy),
        card.IsCancelled ? "info" : card.IsShipped ? "ok" : card.PromisedBy <= Today ? "err" : "warn", card.IsShipped || card.IsCancelled ? "Voir" : "Expédier");

    private string Deadline(DateOnly promised) => promised < Today ? $"En retard depuis le {French.ShortDay(promised)}" : promised == Today ? "À livrer aujourd’hui" : $"À livrer le {French.ShortDay(promised)}";

    public sealed record Row(string Reference, string Url, string Recipient, string Items, string Total, string State, string Tone, string Action);

    public sealed record Table(string Label, IReadOnlyList<Row> Rows);
}
