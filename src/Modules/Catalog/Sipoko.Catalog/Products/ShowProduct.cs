using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Products;

/// <summary>One product: what it is, what it costs, who sells it, and with what rights.</summary>
public sealed class ShowProductEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/p/{slug}", Get).AllowAnonymous();

    private static async Task<IResult> Get(string slug, ShelfReader shelves, TimeProvider clock, Pages pages, CancellationToken cancellation)
    {
        if (await shelves.FindProduct(slug, cancellation) is not { } offering)
        {
            return await shelves.FindRemoved(slug, cancellation) is var (_, shop) ? pages.Show(new ShowRemovedProductPage(shop), StatusCodes.Status410Gone) : Reply.NotFound();
        }

        if (offering.Trading is { IsHidden: true })
        {
            return pages.Show(new ProductGonePage(offering.Product.Listing.Title), StatusCodes.Status410Gone);
        }

        var product = offering.Product;
        return pages.Public(
            new ShowProductPage(offering, clock.GetUtcNow()),
            CatalogTags.Product(product.Id), CatalogTags.Shop(product.SellerId), CatalogTags.Stock(product.OfferId));
    }
}

/// <summary>A product whose shop does not sell any more: said, rather than that it never existed.</summary>
internal sealed record ProductGonePage(string Name) : IPageView
{
    public string Title => "N’est plus en vente";

    public string? Robots => "noindex";

    public EmptyState Gone => new("Ce produit n’est plus en vente", $"«\u00A0{Name}\u00A0» n’est plus proposé sur Sipoko. Si vous l’avez commandé, votre commande et vos droits ne changent pas.", "/recherche", "Chercher un autre produit");
}

/// <summary>In place of a product that staff took off sale: neither what it was nor why is anybody's business but its seller's.</summary>
internal sealed record ShowRemovedProductPage(ShopCard? Shop) : IPageView
{
    public string Title => "Ce produit n’est plus en vente";

    public string? Robots => "noindex";

    public EmptyState Gone => new(
        Title, "L’équipe de Sipoko l’a retiré de la vente. Les commandes déjà passées suivent leur cours.", Shop?.Url ?? "/", Shop is null ? "Aller à l’accueil" : $"Voir la boutique {Shop.Name}");
}
