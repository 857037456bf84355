using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Support;

public abstract record SupportTicketEvent;

/// <summary>Someone asked Sipoko's own staff something.</summary>
/// <param name="KeyOwner">Under whose key the letters are sealed: the ticket's own.</param>
/// <param name="Order">The reference as it was typed.</param>
/// <param name="OrderId">Known when the order is the author's.</param>
public sealed record TicketOpened(
    SupportTicketId SupportTicketId, PersonId KeyOwner, TicketTopic Topic, OrderReference? Order, OrderId? OrderId, AccountId? Author, SellerId? Seller,
    Personal<Correspondent> Correspondent, MessageId MessageId, Personal<Letter> Letter, IReadOnlyList<FileId> Files, DateTimeOffset At) : SupportTicketEvent;

/// <summary>Who asked wrote again; a closed ticket is open again.</summary>
public sealed record PersonWrote(MessageId MessageId, Personal<Letter> Letter, IReadOnlyList<FileId> Files, DateTimeOffset At) : SupportTicketEvent;

/// <summary>A member of staff looks after it.</summary>
public sealed record TicketTaken(AccountId Staff, DateTimeOffset At) : SupportTicketEvent;

public sealed record StaffAnswered(MessageId MessageId, AccountId Staff, Personal<Letter> Letter, IReadOnlyList<FileId> Files, DateTimeOffset At) : SupportTicketEvent;

/// <summary>A line among staff, never shown to the person.</summary>
public sealed record NoteAdded(MessageId MessageId, AccountId Staff, Personal<Letter> Letter, IReadOnlyList<FileId> Files, DateTimeOffset At) : SupportTicketEvent;

public sealed record TicketClosed(AccountId Staff, TicketClosing Reason, DateTimeOffset At) : SupportTicketEvent;

public enum TicketTopic
{
    Order,
    Technical,
    Account,
    Selling,
    Press,
    Other,
}

public enum TicketClosing
{
    Solved,
    NoNews,
    Elsewhere,
    Duplicate,
    Abuse,
}

public enum TicketStatus
{
    ToAnswer,
    Answered,
    Closed,
}

/// <summary>A question to Sipoko's staff. It knows what was said by number only; the letters are in its events.</summary>
/// <param name="WaitingSince">Of the oldest letter that has no answer; of the last act when nothing waits.</param>
public sealed record SupportTicket(
    SupportTicketId Id, PersonId KeyOwner, TicketTopic Topic, OrderReference? Order, OrderId? OrderId, AccountId? Author, SellerId? Seller,
    Personal<Correspondent> Correspondent, TicketStatus Status, AccountId? TakenBy, IReadOnlyList<MessageId> Letters, IReadOnlyList<FileId> Files,
    IReadOnlyList<FileId> StaffFiles, DateTimeOffset OpenedAt, DateTimeOffset WaitingSince, DateTimeOffset LastAt)
{
    internal static SupportTicket Evolve(SupportTicket? ticket, SupportTicketEvent happened) => (ticket, happened) switch
    {
        (null, TicketOpened e) => new(
            e.SupportTicketId, e.KeyOwner, e.Topic, e.Order, e.OrderId, e.Author, e.Seller, e.Correspondent, TicketStatus.ToAnswer, null, [e.MessageId], e.Files, [], e.At, e.At, e.At),
        ({ } t, PersonWrote e) => t with
        {
            Status = TicketStatus.ToAnswer,
            Letters = [.. t.Letters, e.MessageId],
            Files = [.. t.Files, .. e.Files],
            WaitingSince = t.Status == TicketStatus.ToAnswer ? t.WaitingSince : e.At,
            LastAt = e.At,
        },
        ({ } t, TicketTaken e) => t with { TakenBy = e.Staff, LastAt = e.At },
        ({ } t, StaffAnswered e) => t with
        {
            Status = TicketStatus.Answered,
            TakenBy = e.Staff,
            Letters = [.. t.Letters, e.MessageId],
            Files = [.. t.Files, .. e.Files],
            WaitingSince = e.At,
            LastAt = e.At,
        },
        ({ } t, NoteAdded e) => t with { Letters = [.. t.Letters, e.MessageId], StaffFiles = [.. t.StaffFiles, .. e.Files], LastAt = e.At },
        ({ } t, TicketClosed e) => t with { Status = TicketStatus.Closed, WaitingSince = e.At, LastAt = e.At },
        _ => throw new UnreachableEventException(ticket, happened),
    };
}

public sealed partial class SupportTicketProjection : SingleStreamProjection<SupportTicket, SupportTicketId>
{
    public SupportTicketProjection() => this.SeeOnly<SupportTicketEvent>();

    public override SupportTicket Evolve(SupportTicket? snapshot, SupportTicketId id, IEvent e) => SupportTicket.Evolve(snapshot, (SupportTicketEvent)e.Data);
}
