using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Shelves;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Search;

/// <summary>What the market has for some words.</summary>
public sealed class ShowSearchEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/recherche", Get).AllowAnonymous();

    private static async Task<IResult> Get(HttpRequest http, SearchReader search, Pages pages, CancellationToken cancellation)
    {
        var request = SearchRequest.Of(http.Query["q"], http.Query["tri"], http.Query["page"]);
        var found = await search.Products(request, cancellation);
        var shops = request.Page.Number == 1 ? await search.Shops(request, cancellation) : [];
        return request.Page.IsBeyond(found.Total) ? Reply.NotFound() : pages.Show(new ShowSearchPage(request, found, shops));
    }
}
