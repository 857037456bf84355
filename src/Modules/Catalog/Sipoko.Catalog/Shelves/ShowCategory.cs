using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Freshness;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Shelves;

/// <summary>Everything on sale in one category, newest first.</summary>
public sealed class ShowCategoryEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/c/{category}", Get).AllowAnonymous();

    private static async Task<IResult> Get(string category, HttpRequest request, ShelfReader shelves, Pages pages, CancellationToken cancellation)
    {
        if (Categories.Find(category) is not { } known)
        {
            return Reply.NotFound();
        }

        var page = Paging.Of(request.Query["page"]);
        var shelf = await shelves.OfCategory(known.Slug, page, cancellation);
        return page.IsBeyond(shelf.Total)
            ? Reply.NotFound()
            : pages.Public(new ShowCategoryPage(known, shelf, page), [CatalogTags.Category(known.Slug), .. ProductCard.TagsOf(shelf.Products)]);
    }
}

internal sealed record ShowCategoryPage(Category Category, Shelf Shelf, Paging Page) : IPageView
{
    public string Title => Page.Number == 1 ? Category.Name : $"{Category.Name}, page {French.Number(Page.Number)}";

    public string? Description => Category.Description;

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new(null, Category.Name)];

    public string Heading => Category.Name;

    public string Count => French.Count(Shelf.Total, "produit", "produits");

    public bool IsEmpty => Shelf.Total == 0;

    public IReadOnlyList<ProductCard> Products => ProductCard.Of(Shelf.Products);

    public PageLinks? Links => Page.Links(Shelf.Total, number => number == 1 ? Category.Url : $"{Category.Url}?page={number}");

    public EmptyShelf Empty { get; } = EmptyShelf.ToHome;
}

/// <summary>What is shown in place of an empty list.</summary>
internal sealed record EmptyShelf(string Title, string Text, string Url, string Label)
{
    public static readonly EmptyShelf ToHome = new(
        "Rien ici pour l’instant", "De nouvelles boutiques ouvrent chaque semaine. Parcourez les autres catégories en attendant.", "/", "Voir les catégories");
}
