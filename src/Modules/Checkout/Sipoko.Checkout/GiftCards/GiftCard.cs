using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.GiftCards;

public abstract record GiftCardEvent;

/// <summary>A gift card exists. Its code is kept as a keyed hash and its last four characters.</summary>
/// <param name="Order">The order that paid for it; null for a card that takes another's place or comes from a refund.</param>
/// <param name="Replaces">The card whose balance it takes over.</param>
/// <param name="Holder">Whose key seals the address, the words, and the code until it is sent.</param>
/// <param name="EmailKey">A keyed hash of the address, by which staff find the card.</param>
public sealed record GiftCardIssued(
    GiftCardId GiftCardId, GiftCardOrigin Origin, GiftCardOrderId? Order, GiftCardId? Replaces, Money Amount, string CodeHash, string LastFour, PersonId Holder,
    Personal<EmailAddress> Email, string EmailKey, Personal<GiftCardWords> Words, DateTimeOffset SendAt, DateTimeOffset ActiveFrom, DateTimeOffset ValidUntil, DateTimeOffset At) : GiftCardEvent;

/// <summary>The mail with the code is on its way; nobody here knows the code from now on.</summary>
public sealed record GiftCardSent(DateTimeOffset At) : GiftCardEvent;

/// <summary>Some of the balance is kept for an order while its buyer pays the rest.</summary>
public sealed record GiftCardReserved(OrderId OrderId, Money Amount, DateTimeOffset At) : GiftCardEvent;

/// <summary>The order came to nothing: what was kept is on the card again.</summary>
public sealed record GiftCardReleased(OrderId OrderId, DateTimeOffset At) : GiftCardEvent;

/// <summary>The order is paid: what was kept is spent.</summary>
public sealed record GiftCardRedeemed(OrderId OrderId, DateTimeOffset At) : GiftCardEvent;

/// <summary>A refund gives back what the card had paid.</summary>
public sealed record GiftCardCredited(RefundId RefundId, OrderId OrderId, Money Amount, DateTimeOffset At) : GiftCardEvent;

/// <summary>Staff closed the card: lost, stolen or misused.</summary>
public sealed record GiftCardBlocked(StatementOfReasons Reasons, DateTimeOffset At) : GiftCardEvent;

/// <summary>What was left is on another card.</summary>
public sealed record GiftCardReplaced(GiftCardId By, Money Amount, DateTimeOffset At) : GiftCardEvent;

/// <summary>The buyer withdrew from the purchase of an unused card.</summary>
public sealed record GiftCardWithdrawn(DateTimeOffset At) : GiftCardEvent;

/// <summary>The holder was told that the card ends soon.</summary>
public sealed record GiftCardExpiryReminded(int DaysBefore, DateTimeOffset At) : GiftCardEvent;

/// <summary>Five years are over: what was left is lost.</summary>
public sealed record GiftCardExpired(Money Lapsed, DateTimeOffset At) : GiftCardEvent;

public enum GiftCardOrigin
{
    Bought,
    Reissued,
    Refund,
}

public enum GiftCardStatus
{
    Live,
    Blocked,
    Replaced,
    Withdrawn,
    Expired,
}

/// <summary>What the giver writes; sealed.</summary>
public sealed record GiftCardWords(string RecipientName, string SenderName, string? Message);

public sealed record GiftCardHold(OrderId OrderId, Money Amount);

/// <summary>A prepaid balance that pays orders of any seller, known by a secret code.</summary>
/// <param name="Amount">What it was issued for.</param>
/// <param name="Available">What can still be spent: never below zero.</param>
/// <param name="Holds">What is kept for orders that are not paid yet.</param>
/// <param name="Spent">What it paid, by order.</param>
public sealed record GiftCard(
    GiftCardId Id, GiftCardOrigin Origin, GiftCardOrderId? Order, GiftCardId? Replaces, Money Amount, Money Available, string CodeHash, string LastFour, PersonId Holder,
    Personal<EmailAddress> Email, string EmailKey, Personal<GiftCardWords> Words, DateTimeOffset SendAt, DateTimeOffset ActiveFrom, DateTimeOffset ValidUntil, DateTimeOffset IssuedAt,
    GiftCardStatus Status, IReadOnlyList<GiftCardHold> Holds, IReadOnlyList<GiftCardHold> Spent, IReadOnlyList<RefundId> Credits, IReadOnlyList<int> Reminded,
    DateTimeOffset? SentAt = null, GiftCardId? ReplacedBy = null)
{
    public GiftCardHold? HoldOf(OrderId order) => Holds.FirstOrDefault(hold => hold.OrderId == order);

    public bool IsUnused => Available == Amount && Holds.Count == 0 && Spent.Count == 0;

    public bool CanPay(DateTimeOffset now) => Status is GiftCardStatus.Live && ActiveFrom <= now && now < ValidUntil;

    internal static GiftCard Evolve(GiftCard? card, GiftCardEvent happened) => (card, happened) switch
    {
        (null, GiftCardIssued e) => new(
            e.GiftCardId, e.Origin, e.Order, e.Replaces, e.Amount, e.Amount, e.CodeHash, e.LastFour, e.Holder, e.Email, e.EmailKey, e.Words, e.SendAt, e.ActiveFrom, e.ValidUntil, e.At,
            GiftCardStatus.Live, [], [], [], []),
        ({ } c, GiftCardSent e) => c with { SentAt = e.At },
        ({ } c, GiftCardReserved e) => c with { Available = c.Available - e.Amount, Holds = [.. c.Holds, new(e.OrderId, e.Amount)] },
        ({ } c, GiftCardReleased e) => c with { Available = c.Available + c.HoldOf(e.OrderId)!.Amount, Holds = c.Without(e.OrderId) },
        ({ } c, GiftCardRedeemed e) => c with { Holds = c.Without(e.OrderId), Spent = [.. c.Spent, c.HoldOf(e.OrderId)!] },
        ({ } c, GiftCardCredited e) => c with { Available = c.Available + e.Amount, Credits = [.. c.Credits, e.RefundId] },
        ({ } c, GiftCardBlocked) => c with { Status = GiftCardStatus.Blocked },
        ({ } c, GiftCardReplaced e) => c with { Status = GiftCardStatus.Replaced, Available = c.Available - e.Amount, ReplacedBy = e.By },
        ({ } c, GiftCardWithdrawn) => c with { Status = GiftCardStatus.Withdrawn, Available = Money.Zero },
        ({ } c, GiftCardExpiryReminded e) => c with { Reminded = [.. c.Reminded, e.DaysBefore] },
        ({ } c, GiftCardExpired e) => c with { Status = GiftCardStatus.Expired, Available = c.Available - e.Lapsed },
        _ => throw new UnreachableEventException(card, happened),
    };

    private IReadOnlyList<GiftCardHold> Without(OrderId order) => [.. Holds.Where(hold => hold.OrderId != order)];
}

public sealed partial class GiftCardProjection : SingleStreamProjection<GiftCard, GiftCardId>
{
    public GiftCardProjection() => this.SeeOnly<GiftCardEvent>();

    public override GiftCard Evolve(GiftCard? snapshot, GiftCardId id, IEvent e) => GiftCard.Evolve(snapshot, (GiftCardEvent)e.Data);
}
