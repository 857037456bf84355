using System.Text.RegularExpressions;
using Npgsql;

namespace Sipoko.Benchmarks.Market;

/// <summary>Everything that one order left in the tables of all modules, and in the messages that still wait for it.</summary>
internal sealed partial class OrderRows(NpgsqlDataSource database)
{
    public const string Sequence = "\u0001seq";
    public const string StockVersion = "\u0001version";

    private const string Envelopes = "wolverine.wolverine_incoming_envelopes";

    private List<(string Table, string[] Columns)>? tables;
    private HashSet<Guid>? shared;

    public async Task<IReadOnlyList<CopiedRow>> Read(OrderTemplate template)
    {
        tables ??= await Tables();
        shared ??= [.. await Shared()];
        var order = (await Ids("select id from checkout.mt_doc_order where data ->> 'reference' = $1", template.Reference))[0];
        var ids = new HashSet<Guid>(await Ids(
            """
            select unnest(array[id, (data ->> 'paymentId')::uuid, (data ->> 'cartId')::uuid] || array(select (jsonb_array_elements(data -> 'sellerOrders') ->> 'sellerOrderId')::uuid))
            from checkout.mt_doc_order where id = $1
            """, order));
        foreach (var schema in new[] { "checkout", "fulfilment", "messaging", "returns" })
        {
            ids.UnionWith((await Ids($"select distinct stream_id from {schema}.mt_events where data::text like any ($1)", (object)Patterns(ids))).Where(id => !shared.Contains(id)));
        }

        var lines = new List<(string Table, string[] Columns, string Line)>();
        foreach (var (table, columns) in tables)
        {
            lines.AddRange((await Lines(table, columns, ids)).Select(line => (table, columns, line)));
        }

        var slots = Slots(template, lines.SelectMany(row => Uuid().Matches(row.Line).Select(match => Guid.Parse(match.Value))).Where(id => !shared.Contains(id)).Distinct());
        foreach (var stripe in lines.SelectMany(row => StripeId().Matches(row.Line).Select(match => match.Value)).Distinct())
        {
            slots[stripe] = $"T{stripe}";
        }

        return [.. lines.Select(row => CopiedRow.Cut($"{row.Table} ({string.Join(", ", row.Columns)})", Marked(template, row.Table, row.Columns, row.Line), slots))];
    }

    private static Dictionary<string, string> Slots(OrderTemplate template, IEnumerable<Guid> fresh)
    {
        var slots = new Dictionary<string, string> { [template.Reference] = "R", [Sequence] = Sequence, [StockVersion + '0'] = StockVersion + '0', [StockVersion + '1'] = StockVersion + '1' };
        foreach (var (id, index) in fresh.Select((id, index) => (id, index)))
        {
            foreach (var (text, form) in IdForms.Of(id))
            {
                slots[text] = $"{form}{index}";
            }
        }

        foreach (var (goods, index) in template.Bought.Select((goods, index) => (goods, index)))
        {
            slots[goods.Listing.Slug] = $"g{index}";
            slots[goods.Listing.Title] = $"t{index}";
            slots[goods.OfferId.Value.ToString()] = $"o{index}";
            slots[goods.ProductId.Value.ToString()] = $"p{index}";
        }

        return slots;
    }

    /// <summary>Events get numbers of their own, those of a stock the next of its stream.</summary>
    private static string Marked(OrderTemplate template, string table, string[] columns, string line)
    {
        if (!table.EndsWith(".mt_events", StringComparison.Ordinal))
        {
            return line;
        }

        var fields = line.Split('\t');
        fields[Array.IndexOf(columns, "seq_id")] = Sequence;
        if (template.Bought.ToList().FindIndex(goods => fields[Array.IndexOf(columns, "stream_id")] == goods.OfferId.Value.ToString()) is >= 0 and var stock)
        {
            fields[Array.IndexOf(columns, "version")] = $"{StockVersion}{stock}";
        }

        return string.Join('\t', fields);
    }

    private async Task<List<string>> Lines(string table, string[] columns, IEnumerable<Guid> ids)
    {
        var looked = table == Envelopes ? "t.status = 'Scheduled' and t.message_type not like '%.ExpirePayment' and encode(t.body, 'escape')" : "t::text";
        var patterns = string.Join(", ", Patterns(ids).Select(pattern => $"'{pattern}'"));
        await using var connection = await database.OpenConnectionAsync();
        using var reader = await connection.BeginTextExportAsync($"copy (select {string.Join(", ", columns)} from {table} t where {looked} like any (array[{patterns}])) to stdout");
        return [.. (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string[] Patterns(IEnumerable<Guid> ids) => [.. ids.SelectMany(id => new[] { $"%{id:D}%", $"%{id:N}%" })];

    private Task<List<Guid>> Ids(string sql, params object[] arguments) => database.List(sql, row => row.GetGuid(0), arguments);

    /// <summary>What an order names without owning it: goods, sellers, people.</summary>
    private async Task<IEnumerable<Guid>> Shared() => await Ids(
        """
        select id from checkout.mt_doc_offer union all select (data ->> 'productId')::uuid from checkout.mt_doc_offer union all select id from checkout.mt_doc_seller
        union all select id from accounts.mt_streams union all select person from privacy.person_keys
        """);

    private async Task<List<(string, string[])>> Tables() => [.. await database.List(
        """
        select c.table_schema || '.' || c.table_name, array_agg(c.column_name::text order by c.ordinal_position)
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
          and (c.table_schema in ('checkout', 'fulfilment', 'messaging', 'returns') or c.table_schema || '.' || c.table_name = 'wolverine.wolverine_incoming_envelopes')
        group by 1
        """, row => (row.GetString(0), row.GetFieldValue<string[]>(1)))];

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\b(evt|cs|pi|ch|re)_[A-Za-z0-9_]{8,}")]
    private static partial Regex StripeId();
}
