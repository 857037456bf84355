using System.Text;

namespace Sipoko.Faults.Checking.Loading;

/// <summary>What the other modules made of it, every event's place, and the messages that still wait.</summary>
internal static class OtherFacts
{
    public static async Task<Facts> Load(Store store, Facts facts)
    {
        var events = new List<StoredEvent>();
        var streams = new List<StoredStream>();
        var words = new Dictionary<string, string>(); // the same few types and routes a hundred thousand times
        foreach (var module in Store.Modules)
        {
            events.AddRange(await store.Read(
                $"select stream_id, version, type, coalesce(correlation_id, ''), coalesce(headers ->> 'route', '') from {module}.mt_events where type <> 'tombstone' order by stream_id, version",
                row => new StoredEvent(module, row.GetGuid(0), row.GetInt64(1), Once(row.GetString(2)), row.GetString(3), Once(row.GetString(4)))));
            streams.AddRange(await store.Read(
                $"select id, version from {module}.mt_streams where not exists (select 1 from {module}.mt_events where stream_id = id and type = 'tombstone')",
                row => new StoredStream(module, row.GetGuid(0), row.GetInt64(1))));
        }

        return facts with
        {
            Events = events,
            Streams = streams,
            ShippingTurns = await store.Events("fulfilment", ["seller_order_prepared", "parcel_shipped", "parcel_received", "lines_cancelled"], Shipping),
            Threads = await store.Events("messaging", ["order_thread_opened"], e => new OpenedThread(e.Stream, e.Data.Id("sellerOrderId") ?? Guid.Empty)),
            Mails = await store.Events("messaging", ["email_sent", "email_withheld"], e => new RecordedMail(e.Stream, e.Data.Text("kind") ?? "", e.Data.Id("orderId"), e.Type == "email_withheld")),
            Withdrawals = await store.Events("returns", ["withdrawal_declared"], e => new DeclaredWithdrawal(e.Stream, e.Data.Id("orderId") ?? Guid.Empty, e.IsSeed)),
            ToldLevels = await store.Read(
                """
                select stock.id, (stock.data ->> 'available')::int, (card.data ->> 'available')::int
                from checkout.mt_doc_stock stock left join catalog.mt_doc_stockcard card on card.id = stock.id
                """,
                row => new ToldLevel(row.GetGuid(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2))),
            Waiting = await Waiting(store),
            DeadLetters = await store.Read(
                "select id, message_type, coalesce(exception_type, ''), coalesce(exception_message, '') from wolverine.wolverine_dead_letters",
                row => new DeadLetter(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3))),
        };

        string Once(string word) => words.TryGetValue(word, out var known) ? known : words[word] = word;
    }

    private static async Task<IReadOnlyList<WaitingMessage>> Waiting(Store store) =>
    [
        .. await store.Read(
            """
            select id, status, execution_time, attempts, message_type, received_at,
                   case when message_type like '%.ExpirePayment' or message_type like '%.ExpireGiftCardOrder' then body end
            from wolverine.wolverine_incoming_envelopes where status <> 'Handled'
            """,
            row => new WaitingMessage(
                row.GetGuid(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3), row.GetString(4), row.GetString(5),
                row.IsDBNull(6) ? "" : Encoding.Latin1.GetString(row.GetFieldValue<byte[]>(6)))),
        .. await store.Read(
            "select id, attempts, message_type, destination from wolverine.wolverine_outgoing_envelopes",
            row => new WaitingMessage(row.GetGuid(0), "Outgoing", null, row.GetInt32(1), row.GetString(2), row.GetString(3))),
    ];

    private static ShippingTurn Shipping(Kept e) => new(
        e.Stream, e.Version, e.Type, e.Data.Id("orderId"), e.Data.Id("parcelId") ?? e.Data.Id("cancellationId"), e.Data.Text("tracking"), e.Data.Text("cause"),
        [.. e.Data.List("lines", line => line.Id("offerId")).Concat(e.Data.List("contents", line => line.Id("offerId"))).OfType<Guid>()], e.Data.Id("refundId"), e.IsSeed);
}
