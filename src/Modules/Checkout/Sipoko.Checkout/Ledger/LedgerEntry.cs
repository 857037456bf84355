using System.Text;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Ledger;

public abstract record LedgerEvent;

/// <summary>Money moved between accounts. The only event of its stream: an entry is never changed, another puts it right.</summary>
/// <param name="Source">The id of what it follows from; with the kind it makes the entry's own id, so that the same fact is posted once.</param>
public sealed record EntryPosted(LedgerEntryId EntryId, EntryKind Kind, string Source, OrderId? Order, IReadOnlyList<Posting> Postings, DateTimeOffset At) : LedgerEvent;

/// <param name="Cents">Debit above zero, credit below.</param>
public sealed record Posting(LedgerAccount Account, long Cents);

public enum EntryKind
{
    OrderPaid,
    SaleReleased,
    SellerPaid,
    RefundDue,
    RefundSent,
    RefundReturned,
    RefundTransferred,
    GiftCardSold,
    GiftCardReserved,
    GiftCardReleased,
    GiftCardCredited,
    GiftCardExpired,
    GiftCardRefunded,
    GiftCardMoved,
    MoneySetApart,
    MoneySentBack,
    MoneyReturned,
}

/// <summary>One entry of the books, as posted.</summary>
public sealed record LedgerEntry(LedgerEntryId Id, EntryKind Kind, string Source, OrderId? Order, IReadOnlyList<Posting> Postings, DateTimeOffset At)
{
    internal static LedgerEntry Evolve(LedgerEntry? entry, LedgerEvent happened) => (entry, happened) switch
    {
        (null, EntryPosted e) => new(e.EntryId, e.Kind, e.Source, e.Order, e.Postings, e.At),
        _ => throw new UnreachableEventException(entry, happened),
    };
}

public sealed partial class LedgerEntryProjection : SingleStreamProjection<LedgerEntry, LedgerEntryId>
{
    public LedgerEntryProjection() => this.SeeOnly<LedgerEvent>();

    public override LedgerEntry Evolve(LedgerEntry? snapshot, LedgerEntryId id, IEvent e) => LedgerEntry.Evolve(snapshot, (LedgerEvent)e.Data);
}

/// <summary>An entry to be posted. It cannot exist unbalanced.</summary>
internal sealed class NewEntry
{
    /// <exception cref="ArgumentException">Fewer than two postings that are not zero, or a sum that is not.</exception>
    public NewEntry(EntryKind kind, string source, OrderId? order, params IEnumerable<Posting> postings)
    {
        (Kind, Source, Order, Postings) = (kind, source, order, [.. postings.Where(posting => posting.Cents != 0)]);
        if (Postings.Count < 2 || Postings.Sum(posting => posting.Cents) != 0)
        {
            throw new ArgumentException($"An entry has two postings at least and sums to zero: {kind} {string.Join(", ", Postings)}.", nameof(postings));
        }
    }

    public LedgerEntryId Id => IdOf(Kind, Source);

    public EntryKind Kind { get; }

    public string Source { get; }

    public OrderId? Order { get; }

    public IReadOnlyList<Posting> Postings { get; }

    public static LedgerEntryId IdOf(EntryKind kind, string source) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"ledger:{kind}:{source}")));

    public EntryPosted At(DateTimeOffset now) => new(Id, Kind, Source, Order, Postings, now);
}
