using Marten;
using Microsoft.AspNetCore.Http;

namespace Sipoko.Messaging.Conversations;

/// <summary>How far one side has read a thread.</summary>
/// <param name="Id">The side and the thread.</param>
/// <param name="Count">How many messages had been shown.</param>
public sealed record ReadMark(string Id, int Count)
{
    public static string IdOf(Party reader, ConversationId thread) => $"{reader}:{thread.Value:D}".ToLowerInvariant();

    /// <summary>How far both parties have read.</summary>
    internal static async Task<IReadOnlyDictionary<Party, int>> Load(IQuerySession session, ConversationId thread, CancellationToken cancellation)
    {
        var marks = await session.LoadManyAsync<ReadMark>(cancellation, IdOf(Party.Buyer, thread), IdOf(Party.Seller, thread));
        return new[] { Party.Buyer, Party.Seller }.ToDictionary(party => party, party => marks.FirstOrDefault(mark => mark.Id == IdOf(party, thread))?.Count ?? 0);
    }
}

/// <summary>Moves the marks when a thread was shown. Not an event: nobody's rights hang on it, and it is made by reading.</summary>
internal sealed class ReadMarks(IMessagingStore store)
{
    /// <summary>What this request shows is read, unless a browser only fetched it in advance.</summary>
    public async Task Shown(HttpContext http, Party reader, Conversation thread)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Headers["Sec-Purpose"].Count > 0)
        {
            return;
        }

        await using var session = store.LightweightSession();
        var id = ReadMark.IdOf(reader, thread.Id);
        if ((await session.LoadAsync<ReadMark>(id, http.RequestAborted))?.Count is { } known && known >= thread.Messages.Count)
        {
            return;
        }

        session.Store(new ReadMark(id, thread.Messages.Count));
        await session.SaveChangesAsync(http.RequestAborted);
    }
}
