using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shops;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Shelves;

/// <summary>The way in: categories, what is new, the shops.</summary>
public sealed class ShowHomeEndpoint : ICarterModule
{
    private const int NewestShown = 10;
    private const int ShopsShown = 10;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/", Get).AllowAnonymous();

    private static async Task<IResult> Get(ShelfReader shelves, Pages pages, CancellationToken cancellation)
    {
        var newest = await shelves.Newest(NewestShown, cancellation);
        var shops = await shelves.Shops(ShopsShown, cancellation);
        return pages.Public(new ShowHomePage(newest, shops), [CatalogTags.Home, .. ProductCard.TagsOf(newest)]);
    }
}

internal sealed record ShowHomePage(IReadOnlyList<ListedProduct> NewestProducts, IReadOnlyList<ShopCard> ShopCards) : IPageView
{
    public string Title => "Des boutiques françaises, une seule commande";

    public string? Description => "Achetez auprès de boutiques tenues par des entreprises françaises vérifiées. Chaque prix comprend la livraison.";

    public IReadOnlyList<Category> CategoryLinks { get; } = Categories.All;

    public IReadOnlyList<ProductCard> Newest => ProductCard.Of(NewestProducts);

    public IReadOnlyList<ShopLink> Shops => [.. ShopCards.Select(ShopLink.Of)];
}

/// <summary>A shop in a list.</summary>
internal sealed record ShopLink(string Url, string Name, string City, string Certified)
{
    public static ShopLink Of(ShopCard shop) => new(shop.Url, shop.Name, shop.Identity.City, $"Vendeur certifié le {French.Day(ParisTime.Day(shop.CertifiedAt))}");
}
