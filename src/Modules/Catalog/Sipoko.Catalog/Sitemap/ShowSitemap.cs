using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Carter;
using Marten;
using Marten.Linq.MatchesSql;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shops;
using Sipoko.Web;
using Sipoko.Web.Hosts;

namespace Sipoko.Catalog.Sitemap;

/// <summary>The public pages of the market, for search engines.</summary>
public sealed class ShowSitemapEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/sitemap.xml", Get).AllowAnonymous();

    private static async Task<IResult> Get(SitemapReader reader, SiteAddress site, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(Sitemap.Xml(await reader.Paths(cancellation), site), "application/xml", Encoding.UTF8);
    }
}

internal static class Sitemap
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Xml(IEnumerable<string> paths, SiteAddress site)
    {
        var urls = paths.Select(path => new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", site.Link(path))));
        return string.Create(CultureInfo.InvariantCulture, $"""<?xml version="1.0" encoding="utf-8"?>{new XElement(Sitemaps + "urlset", urls)}""");
    }
}

internal sealed class SitemapReader(ICatalogStore store, CatalogueReads reads)
{
    /// <summary>The most that one sitemap may list (sitemaps.org).</summary>
    private const int MostUrls = 50_000;

    public Task<IEnumerable<string>> Paths(CancellationToken cancellation) => reads.Read<IEnumerable<string>>(store, async session =>
    {
        var batch = session.CreateBatchQuery();
        var shops = batch.Query<ShopCard>().Where(shop => shop.MatchesSql(ShopTrading.ShopIsShown)).OrderBy(shop => shop.Slug).Select(shop => shop.Slug).ToList();
        var products = batch.Query<Product>().Where(product => product.IsOnSale && product.MatchesSql(ShopTrading.ProductIsShown)).OrderByDescending(product => product.PublishedAt).Take(MostUrls).Select(product => product.Listing.Slug).ToList();
        await batch.Execute(cancellation);
        string[] paths = ["/", .. Categories.All.Select(category => category.Url), .. (await shops).Select(slug => $"/boutique/{slug}"), .. (await products).Select(slug => $"/p/{slug}")];
        return paths.Take(MostUrls);
    }, cancellation);
}
