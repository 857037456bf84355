using Marten;
using Sipoko.Messaging.Letters;

namespace Sipoko.Messaging.Support;

internal enum SupportVoice
{
    Person,
    Staff,
    Note,
    System,
}

/// <summary>One line of a ticket, opened for its readers.</summary>
internal sealed record SupportLine(SupportVoice Voice, string Text, IReadOnlyList<LetterFile> Files, DateTimeOffset At);

/// <summary>Reads tickets for the pages, and opens their letters.</summary>
internal sealed class SupportReader(IMessagingStore store, IPersonKeys keys)
{
    private const int MostListed = 100;

    public async Task<SupportTicket?> Find(SupportTicketId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SupportTicket>(id, cancellation);
    }

    /// <summary>The questions of an account, the liveliest first.</summary>
    public async Task<IReadOnlyList<SupportTicket>> OfAuthor(AccountId author, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<SupportTicket>().Where(ticket => ticket.Author == author).OrderByDescending(ticket => ticket.LastAt).Take(MostListed).ToListAsync(cancellation);
    }

    /// <summary>The tickets in a state: what waits longest first; of the others the newest.</summary>
    public async Task<IReadOnlyList<SupportTicket>> Queue(TicketStatus status, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var tickets = session.Query<SupportTicket>().Where(ticket => ticket.Status == status);
        var sorted = status == TicketStatus.ToAnswer ? tickets.OrderBy(ticket => ticket.WaitingSince) : tickets.OrderByDescending(ticket => ticket.LastAt);
        return await sorted.Take(MostListed).ToListAsync(cancellation);
    }

    /// <summary>Who asks; null once the person was erased.</summary>
    public async Task<Correspondent?> Open(SupportTicket ticket, CancellationToken cancellation) => await keys.Open(ticket.Correspondent, cancellation);

    /// <summary>All that was said, oldest first; notes are for staff alone.</summary>
    public async Task<IReadOnlyList<SupportLine>> Read(SupportTicketId id, bool forStaff, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var lines = new List<SupportLine>();
        foreach (var happened in await session.Events.FetchStreamAsync(id.Value, token: cancellation))
        {
            if (await LineOf((SupportTicketEvent)happened.Data, forStaff, cancellation) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private async Task<SupportLine?> LineOf(SupportTicketEvent happened, bool forStaff, CancellationToken cancellation) => happened switch
    {
        TicketOpened e => await Written(SupportVoice.Person, e.Letter, e.At, cancellation),
        PersonWrote e => await Written(SupportVoice.Person, e.Letter, e.At, cancellation),
        StaffAnswered e => await Written(SupportVoice.Staff, e.Letter, e.At, cancellation),
        NoteAdded e => forStaff ? await Written(SupportVoice.Note, e.Letter, e.At, cancellation) : null,
        TicketTaken e => forStaff ? new(SupportVoice.System, "Prise en charge", [], e.At) : null,
        TicketClosed e => new(SupportVoice.System, forStaff ? $"Close\u00A0: {TicketWords.Of(e.Reason)}" : "Demande close. Répondez pour la rouvrir.", [], e.At),
        var other => throw new UnreachableEventException(null, other),
    };

    private async Task<SupportLine> Written(SupportVoice voice, Personal<Letter> box, DateTimeOffset at, CancellationToken cancellation) =>
        await keys.Open(box, cancellation) is { } letter ? new(voice, letter.Text, letter.Files, at) : new(voice, "Personne effacée", [], at);
}
