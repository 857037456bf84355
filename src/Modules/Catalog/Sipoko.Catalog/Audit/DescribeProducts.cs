using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Products;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Catalog.Audit;

/// <summary>Tells the audit console the history of an order's products.</summary>
public static class DescribeProductsHandler
{
    public static async Task<AuditTrail> Handle(DescribeProducts query, IQuerySession session, CancellationToken cancellation)
    {
        var ids = query.Products.ToArray();
        var products = await session.Query<Product>().Where(product => product.Id.IsOneOf(ids)).ToListAsync(cancellation);
        var entries = new List<AuditEntry>();
        foreach (var product in products)
        {
            entries.AddRange(await session.Tell("Catalogue", product.Id.Value, ProductTelling.SubjectOf(product), ProductTelling.Tell, cancellation));
        }

        return new(entries);
    }
}

public static class FoldCatalogStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldCatalogStream query, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<Product>(new ProductId(query.StreamId), cancellation) is { } product
            ? await session.Fold<Product>(query.StreamId, ProductTelling.SubjectOf(product), query.Version, query.At, ProductTelling.Fields, cancellation)
            : null;
}

/// <summary>Products in the words of the console.</summary>
internal static class ProductTelling
{
    public static string SubjectOf(Product product) => $"Produit · {product.Listing.Title}";

    public static Telling Tell(object happened) => happened switch
    {
        ProductPublished e => $"Mis en vente à {French.Euros(e.Price)}, livraison incluse\u00A0: {e.Listing.Title}",
        PriceChanged e => $"Prix changé\u00A0: {French.Euros(e.Price)}",
        ProductWithdrawn e => new Telling("Retiré de la vente par le vendeur", e.Reason),
        ProductRepublished => "Remis en vente",
        ListingRevised e => $"Fiche modifiée\u00A0: {e.Listing.Title}",
        ListingRemoved e => new Telling("Retiré de la vente par l’équipe", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
        RemovalSeconded e => new Telling("Retrait confirmé par un autre signalement", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
        RemovalEased e => new Telling("Un motif du retrait levé par l’équipe, un autre demeure", e.Reason),
        RemovalContested => "Retrait contesté par le vendeur",
        RemovalLifted e => new Telling("Retrait levé par l’équipe", e.Reason),
        RemovalUpheld e => new Telling("Retrait maintenu par l’équipe", e.Reason),
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(Product product) =>
    [
        new("Titre", product.Listing.Title),
        new("Adresse", $"/p/{product.Listing.Slug}"),
        new("Catégorie", Categories.Find(product.Listing.Category)?.Name ?? product.Listing.Category),
        new("Prix", $"{French.Euros(product.Price)} livraison incluse"),
        new("TVA", product.Vat.BasisPoints == 0 ? "aucune" : French.Percent(product.Vat)),
        new("Promesse", French.Count(product.Listing.DispatchWorkingDays, "jour ouvré", "jours ouvrés")),
        new("Nature", product.Listing.MadeToMeasure ? $"{ProductWords.Of(product.Listing.Condition)}, sur mesure" : ProductWords.Of(product.Listing.Condition)),
        new("Prix demandés", string.Join(", ", product.Prices.Select(price => $"{French.Euros(price.Price)} depuis le {French.Instant(price.Since)}"))),
        new("État", product.Removal is not null ? "retiré par l’équipe" : product.IsOnSale ? "en vente" : "retiré"),
    ];
}
