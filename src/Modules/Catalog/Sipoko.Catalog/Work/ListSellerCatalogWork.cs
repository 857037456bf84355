using Marten;
using Marten.Linq.MatchesSql;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Stock;

namespace Sipoko.Catalog.Work;

/// <summary>Tells a seller which of its listings need a hand: removed by staff and not contested yet, sold out, begun and not finished.</summary>
public static class ListSellerCatalogWorkHandler
{
    private const int MostListed = 50;

    public static async Task<WaitingWork> Handle(ListSellerCatalogWork query, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var seller = query.SellerId;
        var removed = await session.Query<Product>().Where(product => product.SellerId == seller && product.Removal != null && product.Removal.ContestedAt == null)
            .OrderBy(product => product.PublishedAt).Take(MostListed).ToListAsync(cancellation);
        var soldOut = await session.Query<Product>().Where(product => product.SellerId == seller && product.IsOnSale && product.MatchesSql(StockCard.ProductIsSoldOut))
            .OrderBy(product => product.PublishedAt).Take(MostListed).ToListAsync(cancellation);
        var drafts = await session.Query<ProductDraft>().Where(draft => draft.SellerId == seller).OrderBy(draft => draft.UpdatedAt).Take(MostListed).ToListAsync(cancellation);
        return Of(removed, soldOut, drafts, clock.GetUtcNow());
    }

    internal static WaitingWork Of(IReadOnlyList<Product> removed, IReadOnlyList<Product> soldOut, IReadOnlyList<ProductDraft> drafts, DateTimeOffset now) => new(
    [
        .. removed.Where(product => product.Removal is { Contest: null, Report: null } && ParisTime.Day(now) <= StatementOfReasons.ContestableUntil(product.Removal.At)).Select(product =>
            new WaitingItem("Produits retirés par l’équipe", product.Listing.Title, UrlOf(product.Id), product.Removal!.At)),
        .. soldOut.Select(product => new WaitingItem("Produits épuisés", product.Listing.Title, UrlOf(product.Id), product.PublishedAt)),
        .. drafts.Select(draft => new WaitingItem(
            draft.IsOfProduct ? "Modifications non publiées" : "Brouillons à terminer", draft.Typed.GetValueOrDefault("title") is { } title && title.Trim().Length > 0 ? title.Trim() : "Sans titre", $"{UrlOf(draft.Id)}/fiche",
            draft.UpdatedAt)),
    ]);

    private static string UrlOf(ProductId id) => $"/vendeur/produits/{id.Value}";
}
