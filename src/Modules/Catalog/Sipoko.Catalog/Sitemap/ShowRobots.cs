using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web;

namespace Sipoko.Catalog.Sitemap;

/// <summary>Which pages are for search engines: not carts, accounts or back offices.</summary>
public sealed class ShowRobotsEndpoint : ICarterModule
{
    private static readonly string[] NotForSearch = ["/panier", "/commande", "/compte", "/recherche", "/vendeur", "/equipe"];

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/robots.txt", Get).AllowAnonymous();

    private static IResult Get(SiteAddress site) => Results.Text(Text(site), "text/plain");

    internal static string Text(SiteAddress site) =>
        string.Join('\n', ["User-agent: *", .. NotForSearch.Select(path => $"Disallow: {path}"), "", $"Sitemap: {site.Link("/sitemap.xml")}", ""]);
}
