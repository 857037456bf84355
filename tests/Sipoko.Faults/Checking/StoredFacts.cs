namespace Sipoko.Faults.Checking;

/// <param name="Route">Where the act came from that caused it: <c>POST /commande/verification</c>, <c>demo</c>, a clock.</param>
public sealed record StoredEvent(string Module, Guid Stream, long Version, string Type, string Correlation, string Route);

public sealed record StoredStream(string Module, Guid Id, long Version);

public enum StockMoveKind
{
    Added,
    Reserved,
    Released,
    Sold,
}

public sealed record StockMove(Guid Offer, long Version, StockMoveKind Kind, Guid? Order, int Quantity);

/// <param name="Type">The event's name without its module: <c>gift_card_reserved</c>.</param>
/// <param name="Subject">The order or the refund.</param>
public sealed record CardMove(Guid Card, long Version, string Type, Guid? Subject, long Cents);

/// <param name="IsSeed">Placed by the demo market, before the run.</param>
public sealed record PlacedOrder(Guid Id, string Reference, Guid Payment, long Total, IReadOnlyList<PlacedPart> Parts, bool IsSeed = false);

public sealed record PlacedPart(Guid SellerOrder, Guid Seller, IReadOnlyList<PlacedLine> Lines);

public sealed record PlacedLine(Guid Offer, int Quantity, long UnitCents)
{
    public long Cents => UnitCents * Quantity;
}

/// <param name="Type"><c>order_placed</c>, <c>order_paid</c>, <c>order_cancelled</c>.</param>
public sealed record OrderTurn(Guid Order, long Version, string Type, long Cents);

/// <summary>A turn in the payment of an order or of a gift card.</summary>
/// <param name="Process">The payment, or the order of a gift card.</param>
/// <param name="Order">With the first turn only.</param>
/// <param name="Cards">What gift cards pay; with the first turn only.</param>
public sealed record MoneyTurn(
    Guid Process, long Version, string Type, Guid? Order = null, string? Session = null, string? Intent = null, long Cents = 0, long Fee = 0, string? StripeRefund = null,
    IReadOnlyList<CardPart>? Cards = null);

public sealed record CardPart(Guid Card, long Cents);

public sealed record RefundTurn(
    Guid Refund, long Version, string Type, Guid? Order = null, Guid? SellerOrder = null, string? Intent = null, string? StripeRefund = null, long ByStripe = 0, long Rest = 0, long Shipping = 0,
    IReadOnlyList<CardPart>? ToCards = null, IReadOnlyList<RefundedLine>? Lines = null, bool CameBack = false);

public sealed record RefundedLine(Guid Offer, long Cents);

/// <summary>A gift card that was ordered.</summary>
public sealed record CardSale(Guid Id, string Reference, Guid Card, long Cents, bool IsSeed = false);

public sealed record PostedEntry(Guid Id, string Kind, string Source, Guid? Order, IReadOnlyList<Posting> Postings);

/// <param name="Cents">Debit above zero, credit below.</param>
public sealed record Posting(string Account, long Cents);

/// <summary>What the shop keeps beside the entries, to lock and look at.</summary>
public sealed record KeptBalance(string Account, long Cents);

/// <param name="Subject">The parcel or the cancelling.</param>
/// <param name="Offers">What was packed or cancelled.</param>
public sealed record ShippingTurn(
    Guid SellerOrder, long Version, string Type, Guid? Order = null, Guid? Subject = null, string? Tracking = null, string? Cause = null, IReadOnlyList<Guid>? Offers = null, Guid? Refund = null,
    bool IsSeed = false);

public sealed record OpenedThread(Guid Thread, Guid SellerOrder);

public sealed record DeclaredWithdrawal(Guid Id, Guid Order, bool IsSeed);

/// <summary>The stock of an offer as Checkout has it and as the catalogue was told.</summary>
public sealed record ToldLevel(Guid Offer, int Available, int? Told);

public sealed record RecordedMail(Guid Id, string Kind, Guid? Order, bool IsWithheld = false);

/// <param name="References">The numbers of orders, and of orders of gift cards, that stand in it.</param>
public sealed record MailFile(Guid Id, IReadOnlyList<string> References);

/// <summary>What Stripe's own ledger says of one payment.</summary>
/// <param name="Process">The payment, or the order of a gift card, that it names.</param>
public sealed record StripeIntent(string Id, string? Session, Guid? Process, long Cents, long Refunded, long Fee, int Charges);

/// <param name="Delivery"><c>delivered</c>, <c>pending</c>, <c>failed</c> or <c>withheld</c>.</param>
public sealed record StripeEvent(string Id, string Type, string Delivery);

public sealed record KeptNotice(string Id, string Type);

/// <param name="Body">What the message holds, as far as it can be read; empty when nobody asks for it.</param>
public sealed record WaitingMessage(Guid Id, string Status, DateTimeOffset? Due, int Attempts, string MessageType, string Queue, string Body = "");

public sealed record DeadLetter(Guid Id, string MessageType, string Exception, string Message);

/// <summary>Every stream folded again, beside the document that is kept of it.</summary>
/// <param name="Compared">How many documents.</param>
public sealed record Replay(long Compared, IReadOnlyList<StateDifference> Differences);

public sealed record StateDifference(string Document, string Id, string What);
