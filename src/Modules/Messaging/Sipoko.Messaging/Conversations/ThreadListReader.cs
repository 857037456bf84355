using Marten;
using Npgsql;

namespace Sipoko.Messaging.Conversations;

/// <summary>One page of a person's threads: first what they have not read, then the liveliest.</summary>
internal sealed class ThreadListReader(IMessagingStore store, IPersonKeys keys)
{
    private const int ExcerptLength = 140;

    /// <param name="owner">The buyer's account, or the seller.</param>
    public async Task<ThreadList> Page(Party reader, Guid owner, int number, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand(
            $"""
             select thread.id, count(*) over () from {Tables(reader)}
             order by {IsUnread(reader)} desc, thread.data ->> 'lastAt' desc limit @most offset @skip
             """);
        command.Parameters.AddWithValue("owner", owner);
        command.Parameters.AddWithValue("most", ThreadList.PerPage);
        command.Parameters.AddWithValue("skip", (number - 1) * ThreadList.PerPage);
        var (ids, total) = (new List<ConversationId>(), 0L);
        await using (var rows = await session.ExecuteReaderAsync(command, cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                ids.Add(new(rows.GetGuid(0)));
                total = rows.GetInt64(1);
            }
        }

        return new(await Rows(session, reader, ids, cancellation), number, total, await Count(session, reader, owner, cancellation));
    }

    /// <summary>How many threads hold something that their reader has not seen.</summary>
    public static async Task<int> Count(IQuerySession session, Party reader, Guid owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select count(*)::int from {Tables(reader)} and {IsUnread(reader)}");
        command.Parameters.AddWithValue("owner", owner);
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        return await rows.ReadAsync(cancellation) ? rows.GetInt32(0) : 0;
    }

    private async Task<IReadOnlyList<ThreadRow>> Rows(IQuerySession session, Party reader, IReadOnlyList<ConversationId> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToArray();
        var threads = (await session.Query<Conversation>().Where(thread => thread.Id.IsOneOf(wanted)).ToListAsync(cancellation)).ToDictionary(thread => thread.Id);
        var marks = (await session.LoadManyAsync<ReadMark>(cancellation, [.. ids.Select(id => ReadMark.IdOf(reader, id))])).ToDictionary(mark => mark.Id, mark => mark.Count);
        var rows = new List<ThreadRow>();
        foreach (var thread in ids.Select(id => threads[id]))
        {
            var read = marks.GetValueOrDefault(ReadMark.IdOf(reader, thread.Id));
            rows.Add(ThreadRow.Of(thread, reader, read, await Excerpt(thread, reader, cancellation)));
        }

        return rows;
    }

    /// <summary>The beginning of the last message, as its reader may see it; null before the first.</summary>
    private async Task<string?> Excerpt(Conversation thread, Party reader, CancellationToken cancellation)
    {
        if (thread.LastText is not { } last || await keys.Open(last, cancellation) is not { } text)
        {
            return null;
        }

        var shown = thread.LastAuthor == reader || thread.LastAuthor == Party.Staff ? text.Value : ContactMask.Apply(text.Value, thread.IsOfOrder).Shown;
        var line = string.Join(' ', shown.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        var cut = line.Length <= ExcerptLength ? line.Length : Math.Max(line.LastIndexOf(' ', ExcerptLength), ExcerptLength / 2);
        return cut == line.Length ? line : $"{line[..cut]}…";
    }

    // The names are ours, never a person's words.
    private static string Tables(Party reader) =>
        $"""
         messaging.mt_doc_conversation thread left join messaging.mt_doc_readmark mark on mark.id = '{reader.ToString().ToLowerInvariant()}:' || thread.id
         where cast(thread.data ->> '{(reader == Party.Buyer ? "buyer" : "sellerId")}' as uuid) = @owner
         """;

    private static string IsUnread(Party reader) => $"(cast(thread.data ->> 'lastFor{reader}' as int) > coalesce(cast(mark.data ->> 'count' as int), 0))";
}
