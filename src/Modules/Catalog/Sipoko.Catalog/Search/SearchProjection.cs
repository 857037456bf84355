using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Sipoko.Catalog.Products;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Sipoko.Catalog.Search;

/// <summary>Keeps the words of every product where PostgreSQL finds them: the title weighs most, then the attributes, then the description.</summary>
public sealed partial class SearchProjection : EventProjection
{
    internal const string Table = $"{CatalogModule.Schema}.product_search";

    /// <summary>Stems French words; accents are folded before, on both sides, since its rules for them are not those of people who type.</summary>
    internal const string Dictionary = "pg_catalog.french";

    private const string Upsert =
        $"""
         insert into {Table} (product_id, words, price_cents, published_at, on_sale)
         values (?, setweight(to_tsvector('{Dictionary}', ?), 'A') || setweight(to_tsvector('{Dictionary}', ?), 'B') || setweight(to_tsvector('{Dictionary}', ?), 'D'), ?, ?, true)
         on conflict (product_id) do update set words = excluded.words, price_cents = excluded.price_cents, published_at = excluded.published_at, on_sale = true
         """;

    private const string Revise =
        $"update {Table} set words = setweight(to_tsvector('{Dictionary}', ?), 'A') || setweight(to_tsvector('{Dictionary}', ?), 'B') || setweight(to_tsvector('{Dictionary}', ?), 'D') where product_id = ?";

    public SearchProjection()
    {
        Name = "ProductSearch";
        SchemaObjects.Add(new SearchTable());
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        switch (e.Data)
        {
            case ProductPublished published:
                var listing = published.Listing;
                operations.QueueSqlCommand(
                    Upsert, published.ProductId.Value, SearchText.Fold(listing.Title), SearchText.Fold(AttributesOf(listing)), SearchText.Fold(listing.Description),
                    published.Price.Cents, published.At);
                break;
            case ListingRevised revised:
                operations.QueueSqlCommand(
                    Revise, SearchText.Fold(revised.Listing.Title), SearchText.Fold(AttributesOf(revised.Listing)), SearchText.Fold(revised.Listing.Description), e.StreamId);
                break;
            case PriceChanged changed:
                operations.QueueSqlCommand($"update {Table} set price_cents = ? where product_id = ?", changed.Price.Cents, e.StreamId);
                break;
            case ProductWithdrawn or ListingRemoved:
                operations.QueueSqlCommand($"update {Table} set on_sale = false where product_id = ?", e.StreamId);
                break;
            case ProductRepublished or RemovalLifted { BackOnSale: true }:
                operations.QueueSqlCommand($"update {Table} set on_sale = true where product_id = ?", e.StreamId);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static string AttributesOf(Listing listing) => string.Join(' ', listing.Attributes.Select(attribute => $"{attribute.Name} {attribute.Value}").Append(Categories.Find(listing.Category)?.Name));

    private sealed class SearchTable : Weasel.Postgresql.Tables.Table
    {
        public SearchTable() : base(new PostgresqlObjectName(CatalogModule.Schema, "product_search", SchemaUtils.IdentifierUsage.General))
        {
            AddColumn("product_id", "uuid").AsPrimaryKey();
            AddColumn("words", "tsvector").NotNull();
            AddColumn("price_cents", "bigint").NotNull();
            AddColumn("published_at", "timestamptz").NotNull();
            AddColumn("on_sale", "boolean").NotNull();
            Indexes.Add(new IndexDefinition("product_search_words") { Method = IndexMethod.gin, Columns = ["words"] });
            Indexes.Add(new IndexDefinition("product_search_published") { Columns = ["published_at"] });
            Indexes.Add(new IndexDefinition("product_search_price") { Columns = ["price_cents"] });
        }
    }
}
