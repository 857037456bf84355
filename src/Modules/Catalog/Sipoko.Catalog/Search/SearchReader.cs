using Marten;
using Marten.Linq.MatchesSql;
using Npgsql;
using Sipoko.Catalog.Shelves;
using Sipoko.Catalog.Shops;

namespace Sipoko.Catalog.Search;

/// <summary>Finds products by their words, and shops by their name: in the market in memory, or, while that is loaded, in the tables.</summary>
internal sealed class SearchReader(ICatalogStore store, MarketMemory memory, QueryWords queryWords)
{
    private const int MostShops = 6;

    private const string EveryProduct =
        $"select s.product_id, count(*) over () from {SearchProjection.Table} s where s.on_sale and {ShopTrading.FoundIsShown}";

    private const string ByWords =
        $"""
         select s.product_id, count(*) over ()
         from {SearchProjection.Table} s, plainto_tsquery('{SearchProjection.Dictionary}', @words) as wanted(query)
         where s.on_sale and s.words @@ wanted.query and {ShopTrading.FoundIsShown}
         """;

    /// <summary>Products that hold all the words; without a word asked for, every product.</summary>
    public async Task<Shelf> Products(SearchRequest request, CancellationToken cancellation)
    {
        if (request is { HasWords: false, Typed.Length: > 0 })
        {
            return Shelf.Empty;
        }

        if (await memory.Now() is { } market)
        {
            var lexemes = await queryWords.LexemesOf(request.Words, cancellation);
            return request.HasWords && lexemes.Count == 0 ? Shelf.Empty : market.Find(lexemes, request.Ranking, request.Page);
        }

        await using var session = store.QuerySession();
        await using var command = CommandFor(request);
        var (ids, total) = (new List<ProductId>(), 0L);
        await using (var rows = await session.ExecuteReaderAsync(command, cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                ids.Add(new(rows.GetGuid(0)));
                total = rows.GetInt64(1);
            }
        }

        return new(await ShelfReader.Listed(session, ids, cancellation), total);
    }

    /// <summary>Shops whose name holds the words as typed.</summary>
    public async Task<IReadOnlyList<ShopCard>> Shops(SearchRequest request, CancellationToken cancellation)
    {
        if (!request.HasWords)
        {
            return [];
        }

        if (await memory.Now() is { } market)
        {
            return market.ShopsNamed(request.Words, MostShops);
        }

        await using var session = store.QuerySession();
        return await session.Query<ShopCard>().Where(shop => shop.Words.Contains(request.Words) && shop.MatchesSql(ShopTrading.ShopIsShown)).OrderBy(shop => shop.Words).Take(MostShops).ToListAsync(cancellation);
    }

    private static NpgsqlCommand CommandFor(SearchRequest request)
    {
        var command = new NpgsqlCommand($"{(request.HasWords ? ByWords : EveryProduct)} order by {request.Ranking.Sql} limit @most offset @skip");
        command.Parameters.AddWithValue("most", Paging.PerPage);
        command.Parameters.AddWithValue("skip", request.Page.Skip);
        if (request.HasWords)
        {
            command.Parameters.AddWithValue("words", request.Words);
        }

        return command;
    }
}

/// <summary>What a visitor asked for, made harmless.</summary>
internal sealed record SearchRequest(string Typed, string Words, Ranking Ranking, Paging Page)
{
    public bool HasWords => Words.Length > 0;

    public static SearchRequest Of(string? query, string? ranking, string? page)
    {
        var typed = SearchText.Typed(query);
        var words = SearchText.Words(typed);
        var asked = Ranking.Of(ranking);
        return new(typed, words, words.Length == 0 && asked == Ranking.Relevance ? Ranking.Newest : asked, Paging.Of(page));
    }
}
