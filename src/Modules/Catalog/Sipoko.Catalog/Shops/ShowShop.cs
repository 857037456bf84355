using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shelves;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Shops;

/// <summary>One shop: who the trader is, as the law has it shown, and what it sells.</summary>
public sealed class ShowShopEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/boutique/{slug}", Get).AllowAnonymous();

    private static async Task<IResult> Get(string slug, HttpRequest request, ShelfReader shelves, Pages pages, CancellationToken cancellation)
    {
        if (await shelves.FindShop(slug, cancellation) is not { } shop)
        {
            return Reply.NotFound();
        }

        var trading = await shelves.TradingOf(shop.Id, cancellation);
        var page = Paging.Of(request.Query["page"]);
        var shelf = await shelves.OfShop(shop.Id, page, cancellation);
        return page.IsBeyond(shelf.Total)
            ? Reply.NotFound()
            : pages.Public(
                new ShowShopPage(shop, shelf, page, trading) { AnswerTime = await shelves.AnswerTime(shop.Id, cancellation) },
                [CatalogTags.Shop(shop.Id), CatalogTags.Shelf(shop.Id), .. ProductCard.TagsOf(shelf.Products)]);
    }
}

internal sealed record ShowShopPage(ShopCard Shop, Shelf Shelf, Paging Page, ShopTrading? Trading = null) : IPageView
{
    public string Title => Page.Number == 1 ? Shop.Name : $"{Shop.Name}, page {French.Number(Page.Number)}";

    public string? Description => $"{Shop.Name}, boutique certifiée à {Shop.Identity.City}\u00A0: {Count}, livraison incluse dans chaque prix.";

    public string ReportUrl => $"/signaler?objet=boutique&id={Shop.Slug}";

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new(null, Shop.Name)];

    public string Name => Shop.Name;

    public string? Notice => Trading?.Notice;

    /// <summary>How fast the seller usually answers; null while nobody can tell.</summary>
    public string? AnswerTime { get; init; }

    public string ContactUrl => $"{Shop.Url}/contact";

    public string Certified => $"Vendeur professionnel certifié depuis le {French.Day(ParisTime.Day(Shop.CertifiedAt))}";

    public string MemberSince => $"Membre depuis le {French.Day(Shop.Identity.MemberSince)}";

    public string Count => French.Count(Shelf.Total, "produit", "produits");

    public bool IsEmpty => Shelf.Total == 0;

    public IReadOnlyList<string> Story => ParagraphsOf(Shop.Identity.Story);

    public IReadOnlyList<string> ReturnPolicy => ParagraphsOf(Shop.Identity.ReturnPolicy);

    public IReadOnlyList<IdentityRow> Identity =>
    [
        new("Dénomination", $"{Shop.Identity.LegalName}, {Shop.Identity.LegalForm}"),
        new("SIREN", InThrees(Shop.Identity.Siren)),
        new("RCS", Shop.Identity.RegisterCity),
        new("TVA", Shop.Identity.VatNumber),
        new("Siège", $"{Shop.Identity.Street}, {Shop.Identity.PostalCode} {Shop.Identity.City}"),
    ];

    public string Email => Shop.Identity.Email.Value;

    public string Phone => Shop.Identity.Phone;

    public IReadOnlyList<ProductCard> Products => ProductCard.Of(Shelf.Products);

    public PageLinks? Links => Page.Links(Shelf.Total, number => number == 1 ? Shop.Url : $"{Shop.Url}?page={number}");

    public EmptyShelf Empty { get; } = EmptyShelf.ToHome;

    private static string[] ParagraphsOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string InThrees(string digits) => string.Join(French.NoBreak, digits.Chunk(3).Select(three => new string(three)));
}

internal sealed record IdentityRow(string Label, string Value);
