using Marten;
using Npgsql;
using NpgsqlTypes;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;

namespace Sipoko.Catalog.Search;

/// <summary>Fills the market in memory from the tables: the words as PostgreSQL has stemmed them, beside what lists show of each product.</summary>
internal sealed class MarketReader(ICatalogStore store)
{
    private const string Rows =
        $"""
         select s.product_id, (d.data ->> 'offerId')::uuid, (d.data ->> 'sellerId')::uuid, d.data -> 'listing' ->> 'slug', d.data -> 'listing' ->> 'title', d.data -> 'listing' ->> 'category',
           s.price_cents, (d.data -> 'listing' ->> 'dispatchWorkingDays')::int, d.data -> 'listing' ->> 'condition', d.data -> 'listing' -> 'picture' ->> 'path',
           coalesce((k.data ->> 'available')::int, 0) > 0, s.on_sale, s.words
         from {SearchProjection.Table} s
         join {CatalogModule.Schema}.mt_doc_product d on d.id = s.product_id
         left join {CatalogModule.Schema}.mt_doc_stockcard k on k.id = (d.data ->> 'offerId')::uuid
         """;

    private const string Everything = $"{Rows} order by s.published_at, s.product_id desc";

    /// <summary>Both conditions are on one table: only then are its indexes used.</summary>
    internal const string Some = $"{Rows} where d.id = any (@products) or (d.data ->> 'offerId')::uuid = any (@offers) order by s.published_at, s.product_id desc";

    public async Task<Market> Load(CancellationToken cancellation)
    {
        var market = new Market();
        await using var session = store.QuerySession();
        await LoadShops(session, market, null, cancellation);
        await using (var command = new NpgsqlCommand(Everything) { CommandTimeout = 0 })
        {
            await Put(session, command, market, cancellation);
        }

        market.Trim();
        return market;
    }

    public async Task Reload(Market market, IReadOnlyCollection<Guid> products, IReadOnlyCollection<Guid> offers, IReadOnlyCollection<Guid> sellers, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (sellers.Count > 0)
        {
            await LoadShops(session, market, [.. sellers.Select(seller => new SellerId(seller))], cancellation);
        }

        if (products.Count + offers.Count > 0)
        {
            await using var command = new NpgsqlCommand(Some);
            command.Parameters.AddWithValue("products", products.ToArray());
            command.Parameters.AddWithValue("offers", offers.ToArray());
            await Put(session, command, market, cancellation);
        }
    }

    private static async Task LoadShops(IQuerySession session, Market market, SellerId[]? some, CancellationToken cancellation)
    {
        var cards = await (some is null ? session.Query<ShopCard>() : session.Query<ShopCard>().Where(shop => shop.Id.IsOneOf(some))).ToListAsync(cancellation);
        var hidden = (await (some is null ? session.Query<ShopTrading>() : session.Query<ShopTrading>().Where(shop => shop.Id.IsOneOf(some))).ToListAsync(cancellation))
            .Where(trading => trading.IsHidden).Select(trading => trading.Id).ToHashSet();
        foreach (var card in cards)
        {
            market.Put(card.Id, card, hidden.Contains(card.Id));
        }
    }

    private static async Task Put(IQuerySession session, NpgsqlCommand command, Market market, CancellationToken cancellation)
    {
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var product = new ListedProduct(
                new(rows.GetGuid(0)), new(rows.GetGuid(1)), rows.GetString(3), rows.GetString(4), string.Intern(rows.GetString(5)), Money.OfCents(rows.GetInt64(6)), rows.GetInt32(7),
                Enum.Parse<Condition>(rows.GetString(8)), rows.GetString(9), rows.GetBoolean(10), market.Shop(new(rows.GetGuid(2))));
            market.Put(product, rows.GetBoolean(11), [.. rows.GetFieldValue<NpgsqlTsVector>(12).Select(word => (word.Text, PlacesOf(word)))]);
        }
    }

    private static ushort[] PlacesOf(NpgsqlTsVector.Lexeme word)
    {
        var places = new ushort[Math.Max(1, word.Count)];
        for (var index = 0; index < word.Count; index++)
        {
            places[index] = TextRank.Place(word[index].Pos, (int)word[index].Weight);
        }

        return places;
    }
}
