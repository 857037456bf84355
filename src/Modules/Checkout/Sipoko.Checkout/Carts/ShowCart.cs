using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Carts;

/// <summary>The cart, by seller, with its full total before anything is asked of the visitor.</summary>
public sealed class ShowCartEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/panier", Get).AllowAnonymous();

    private static async Task<IResult> Get(HttpContext http, CartReader carts, Pages pages, TimeProvider clock)
    {
        var contents = CartCookie.Read(http) is null ? CartContents.Empty(default) : await carts.Read(CartCookie.ReadOrIssue(http), http.RequestAborted);
        MoiCookie.CartHolds(http, contents.ItemCount);
        return pages.Show(new ShowCartPage(contents, ParisTime.Day(clock.GetUtcNow())));
    }
}

internal sealed record ShowCartPage(CartContents Contents, DateOnly Today, string? Refused = null) : IPageView
{
    public string Title => "Panier";

    public bool IsEmpty => Contents.IsEmpty;

    public bool CanBeOrdered => Contents.CanBeOrdered;

    public IReadOnlyList<Notice> Notices =>
    [
        .. Refused is null ? Array.Empty<Notice>() : [new("err", Refused)],
        .. Contents.Items.Where(item => item.PriceChanged).Select(item => new Notice("info",
            $"Le prix a changé\u00A0: {French.Euros(item.UnitPrice)} au lieu de {French.Euros(item.Line.UnitPrice)} pour «\u00A0{item.Offer!.Title}\u00A0».")),
    ];

    public IReadOnlyList<Part> Parts => [.. Contents.Parts.Select((part, index) => new Part(
        $"v{index + 1}", part.Seller.Identity.ShopName, $"/boutique/{part.Seller.Identity.Slug}",
        $"Livré au plus tard le {French.LongDay(WorkingDays.Add(Today, part.DispatchWorkingDays))}", French.Euros(part.Total), [.. part.Items.Select(LineOf)]))];

    public IReadOnlyList<Gone> Lost => [.. Contents.Lost.Select(item => new Gone($"/panier/lignes/{item.Line.OfferId.Value}/retrait"))];

    public PriceTotal Total => new(
        [.. Contents.Parts.Select(part => new PriceLine(part.Seller.Identity.ShopName, French.Euros(part.Total)))], French.Euros(Contents.Total),
        "TTC, livraison incluse. Rien d’autre ne s’ajoutera.");

    public EmptyState Empty { get; } = new("Votre panier est vide", "Les articles que vous choisissez vous attendent ici pendant 30 jours.", "/", "Découvrir les boutiques");

    private static Line LineOf(CartItem item)
    {
        var offer = item.Offer!;
        var id = item.Line.OfferId.Value;
        var problem = item switch
        {
            { Stopped: { } stopped } => stopped.Sentence,
            { IsForSale: false } => "Cet article n’est plus en vente",
            { IsSoldOut: true } => "Épuisé",
            _ when item.Available <= 3 || item.Available < item.Line.Quantity => $"Plus que {item.Available} en stock",
            _ => null,
        };
        return new(
            id.ToString("N"), offer.Title, $"/p/{offer.Slug}", offer.Picture, item.Line.Quantity, Math.Clamp(item.Available, 1, Cart.MostOfOne), $"{French.Euros(offer.Price)} l’unité",
            French.Euros(item.Total), item.IsForSale && !item.IsSoldOut, problem, item.IsOrderable ? "warn" : "err", $"/panier/lignes/{id}", $"/panier/lignes/{id}/retrait");
    }

    public sealed record Part(string Anchor, string ShopName, string ShopUrl, string Promise, string Total, IReadOnlyList<Line> Lines);

    public sealed record Line(
        string Key, string Title, string Url, string Picture, int Quantity, int Most, string UnitPrice, string Total, bool CanChange, string? Problem, string Tone, string Action, string RemoveAction);

    public sealed record Gone(string RemoveAction);
}
