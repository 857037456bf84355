using Marten;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>One line of a thread, opened for its parties.</summary>
/// <param name="Author">Null for a line that nobody wrote.</param>
internal sealed record ThreadLine(Party? Author, string Text, DateTimeOffset At);

/// <summary>Reads threads for the pages, and opens their texts.</summary>
internal sealed class ConversationReader(IMessagingStore store, IPersonKeys keys)
{
    private const string Erased = "Personne effacée";

    public async Task<Conversation?> Find(ConversationId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Conversation>(id, cancellation);
    }

    /// <summary>The threads of an account's orders, the liveliest first.</summary>
    public async Task<IReadOnlyList<Conversation>> OfBuyer(AccountId buyer, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Conversation>().Where(thread => thread.Buyer == buyer)
            .OrderByDescending(thread => thread.LastAt).Take(most).ToListAsync(cancellation);
    }

    /// <summary>The threads of a seller's orders, the liveliest first.</summary>
    public async Task<IReadOnlyList<Conversation>> OfSeller(SellerId seller, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Conversation>().Where(thread => thread.SellerId == seller)
            .OrderByDescending(thread => thread.LastAt).Take(most).ToListAsync(cancellation);
    }

    /// <summary>All that was said, oldest first.</summary>
    internal async Task<IReadOnlyList<ThreadLine>> Read(ConversationId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var lines = new List<ThreadLine>();
        foreach (var happened in await session.Events.FetchStreamAsync(id.Value, token: cancellation))
        {
            lines.Add(happened.Data switch
            {
                OrderThreadOpened e => new(null, $"Commande payée le {French.Instant(e.At)}", e.At),
                MessagePosted e => new(e.Author, (await keys.Open(e.Text, cancellation))?.Value ?? Erased, e.At),
                ShipmentNoted e => new(null, $"Colis remis à {e.Carrier} le {French.Instant(e.At)}, suivi {e.Tracking}", e.At),
                var other => throw new UnreachableEventException(null, other),
            });
        }

        return lines;
    }
}
