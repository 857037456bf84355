using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Shelves;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Catalog.Editor;

/// <summary>All that a seller sells, sold or prepares to sell, found by title and by state.</summary>
public sealed class ListSellerProductsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur/produits", Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, SellerProducts products, Pages pages)
    {
        var seller = http.User.SellerId()!.Value;
        var query = ProductQuery.Of(http.Request.Query["q"], http.Request.Query["etat"], http.Request.Query["page"]);
        var drafts = await products.Drafts(seller, http.RequestAborted);
        var shelf = query.IsOfDrafts ? new([], 0) : await products.List(seller, query.Words, query.State, query.Page, http.RequestAborted);
        return query.Page.IsBeyond(shelf.Total) ? Reply.NotFound() : pages.Show(new ListSellerProductsPage(query, shelf, drafts));
    }
}

/// <summary>What of the seller's products is asked for; nonsense is everything.</summary>
/// <param name="Name">The state as the address names it.</param>
internal sealed record ProductQuery(string? Words, string Name, Paging Page)
{
    private const int LongestWords = 140;

    private static readonly string[] Names = ["", "en-vente", "retires", "equipe", "brouillons"];

    public bool IsOfDrafts => Name == "brouillons";

    public ProductState? State => Name switch
    {
        "en-vente" => ProductState.OnSale,
        "retires" => ProductState.Withdrawn,
        "equipe" => ProductState.Removed,
        _ => null,
    };

    public static ProductQuery Of(string? words, string? state, string? page)
    {
        var typed = ProductDraft.Keepable(words ?? "").Trim();
        return new(typed.Length == 0 ? null : typed[..Math.Min(typed.Length, LongestWords)], Names.FirstOrDefault(name => name == state) ?? "", Paging.Of(page, SellerProducts.PerPage));
    }

    public string UrlOf(string state, int page)
    {
        string?[] parts = [Words is null ? null : $"q={Uri.EscapeDataString(Words)}", state.Length == 0 ? null : $"etat={state}", page == 1 ? null : $"page={page}"];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/vendeur/produits" : $"/vendeur/produits?{query}";
    }
}
