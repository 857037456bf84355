using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Freshness;
using Sipoko.Catalog.Shelves;
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
            return Reply.NotFound();
        }

        var product = offering.Product;
        return pages.Public(
            new ShowProductPage(offering, clock.GetUtcNow()),
            CatalogTags.Product(product.Id), CatalogTags.Shop(product.SellerId), CatalogTags.Stock(product.OfferId));
    }
}
