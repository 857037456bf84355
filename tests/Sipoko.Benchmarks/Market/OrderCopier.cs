using System.Globalization;
using Npgsql;

namespace Sipoko.Benchmarks.Market;

/// <summary>
/// Multiplies real orders: each copy has ids, numbers and Stripe names of its own, and other goods of the same sellers at the same prices. Stocks are
/// brought up to date at the end, and number sequences go on behind the last copy.
/// </summary>
internal sealed class OrderCopier(NpgsqlDataSource database, IReadOnlyList<Goods> goods)
{
    private const int Batch = 1_000;
    private const int AtOnce = 2;

    private readonly ILookup<(SellerId, Money), int> alike = goods.Select((one, index) => (one, index)).ToLookup(pair => (pair.one.Seller, pair.one.Price), pair => pair.index);
    private readonly Dictionary<OfferId, int> indexOf = goods.Select((one, index) => (one.OfferId, index)).ToDictionary();
    private readonly int[] versions = new int[goods.Count];
    private readonly int[] sold = new int[goods.Count];
    private readonly Dictionary<string, long> sequences = [];
    private readonly Lock numbering = new();
    private readonly int year = ParisTime.Day(TimeProvider.System.GetUtcNow()).Year;
    private long reference;

    public async Task Copy(IReadOnlyList<(OrderTemplate Template, IReadOnlyList<CopiedRow> Rows)> templates, int wanted)
    {
        await ReadNumbers();
        var plan = Plan(templates, wanted);
        await Parallel.ForEachAsync(plan.Chunk(Batch).Select((batch, number) => (batch, number)), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (work, _) =>
            await Write(work.batch, new Random(work.number)));
        await new StockUpdate(database).Apply(goods, versions, sold);
        foreach (var (schema, last) in sequences)
        {
            await database.Run($"select setval('{schema}.mt_events_sequence', {last})");
        }

        await database.Run($"select setval('checkout.order_number', {reference})");
    }

    private static List<(OrderTemplate, IReadOnlyList<CopiedRow>)> Plan(IReadOnlyList<(OrderTemplate Template, IReadOnlyList<CopiedRow> Rows)> templates, int wanted)
    {
        var plan = new List<(OrderTemplate, IReadOnlyList<CopiedRow>)>(wanted);
        for (var round = 0; plan.Count < wanted; round++)
        {
            plan.AddRange(templates.Where(one => round < one.Template.MostCopies).Take(wanted - plan.Count));
        }

        return plan;
    }

    private async Task Write(IReadOnlyList<(OrderTemplate Template, IReadOnlyList<CopiedRow> Rows)> batch, Random random)
    {
        var tables = new Dictionary<string, StringWriter>();
        foreach (var (template, rows) in batch)
        {
            var fill = Filling(template, random);
            foreach (var row in rows)
            {
                if (!tables.TryGetValue(row.Table, out var lines))
                {
                    tables[row.Table] = lines = new StringWriter();
                }

                var schema = row.Table[..row.Table.IndexOf('.', StringComparison.Ordinal)];
                row.Write(lines, slot => slot == OrderRows.Sequence ? Next(schema) : fill(slot));
            }
        }

        await using var connection = await database.OpenConnectionAsync();
        foreach (var (table, lines) in tables.OrderBy(pair => pair.Key.Contains("mt_events", StringComparison.Ordinal)))
        {
            await using var copy = await connection.BeginTextImportAsync($"copy {table} from stdin");
            await copy.WriteAsync(lines.GetStringBuilder());
        }
    }

    /// <summary>What stands in the slots of one copy.</summary>
    private Func<string, string> Filling(OrderTemplate template, Random random)
    {
        var number = Interlocked.Increment(ref reference);
        var chosen = template.Bought.Select(bought => alike[(bought.Seller, bought.Price)].ToArray()).Select(choices => choices[random.Next(choices.Length)]).ToArray();
        var ids = new Dictionary<string, Guid>();
        foreach (var index in chosen)
        {
            Interlocked.Increment(ref sold[index]);
        }

        return slot => slot[0] switch
        {
            'D' or 'N' or 'X' => IdForms.Write(Fresh(slot[1..]), slot[..1]),
            'R' => OrderReference.Of(year, number).Value,
            'T' => $"{slot[1..]}x{number}",
            'g' => goods[chosen[slot[1] - '0']].Listing.Slug,
            't' => goods[chosen[slot[1] - '0']].Listing.Title,
            'o' => goods[chosen[slot[1] - '0']].OfferId.Value.ToString(),
            'p' => goods[chosen[slot[1] - '0']].ProductId.Value.ToString(),
            _ => Interlocked.Increment(ref versions[chosen[slot[^1] - '0']]).ToString(CultureInfo.InvariantCulture),
        };

        Guid Fresh(string key)
        {
            if (!ids.TryGetValue(key, out var id))
            {
                ids[key] = id = Guid.CreateVersion7();
            }

            return id;
        }
    }

    private string Next(string schema)
    {
        lock (numbering)
        {
            return (++sequences[schema]).ToString(CultureInfo.InvariantCulture);
        }
    }

    private async Task ReadNumbers()
    {
        foreach (var schema in new[] { "checkout", "fulfilment", "messaging", "returns" })
        {
            sequences[schema] = await database.Count($"select last_value from {schema}.mt_events_sequence");
        }

        reference = await database.Count("select last_value from checkout.order_number");
        foreach (var (offer, version) in await database.List("select id, version from checkout.mt_streams where type = 'stock'", row => (new OfferId(row.GetGuid(0)), row.GetInt32(1))))
        {
            if (indexOf.TryGetValue(offer, out var index))
            {
                versions[index] = version;
            }
        }
    }
}
