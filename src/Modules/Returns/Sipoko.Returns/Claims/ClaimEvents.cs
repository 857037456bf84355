using System.Text.Json.Serialization;

namespace Sipoko.Returns.Claims;

public abstract record ClaimEvent
{
    public abstract DateTimeOffset At { get; init; }
}

/// <summary>The buyer renounced the contract over these lines (art. L221-21).</summary>
/// <param name="IsReceived">All of it was received: it comes back by parcel. Else what has not left is stopped first.</param>
public sealed record PurchaseWithdrawn(ClaimId ClaimId, WithdrawalId WithdrawalId, ClaimSubject Subject, bool IsReceived, DateOnly SendBackBy, DateOnly RefundBy, DateTimeOffset At) : ClaimEvent;

/// <summary>The buyer asks to send something back, or to be put right.</summary>
public sealed record ReturnRequested(
    ClaimId ClaimId, ClaimSubject Subject, ReturnReason Reason, ClaimBasis Basis, RemedyWish Wish, Personal<ClaimText> Story, IReadOnlyList<FileId> Photos, DateOnly AnswerBy,
    DateTimeOffset At) : ClaimEvent;

/// <summary>The buyer says that nothing came, or not all.</summary>
public sealed record NonDeliveryReported(ClaimId ClaimId, ClaimSubject Subject, Personal<ClaimText> Story, DateOnly AnswerBy, DateOnly EscalateBy, DateTimeOffset At) : ClaimEvent;

/// <summary>Of a withdrawn purchase, this had not left and will not; its refund is under way.</summary>
public sealed record WithdrawnLinesStopped(IReadOnlyList<ClaimedQuantity> Lines, RefundId? RefundId, DateTimeOffset At) : ClaimEvent;

/// <summary>Of what a claim is about, this had not left and will not, whoever wanted it stopped; its refund is under way.</summary>
public sealed record ClaimedLinesCancelled(IReadOnlyList<ClaimedQuantity> Lines, RefundId? RefundId, DateTimeOffset At) : ClaimEvent;

/// <summary>Another part of the site gave money back for what a claim is about.</summary>
/// <param name="Version">Of the refund, as announced.</param>
public sealed record ClaimedLinesRefunded(RefundId RefundId, IReadOnlyList<ClaimAmount> Lines, DateTimeOffset At, long Version = 0) : ClaimEvent;

/// <summary>The seller takes it back, and says how to send it.</summary>
/// <param name="Label">The label to print, when the seller gives one.</param>
public sealed record ReturnAccepted(Personal<ClaimText> Instructions, FileId? Label, DateOnly SendBackBy, DateTimeOffset At) : ClaimEvent;

public sealed record ClaimRefused(Personal<ClaimText> Reasons, DateTimeOffset At) : ClaimEvent;

/// <summary>The seller says that it was delivered, and states the facts on which Sipoko's own guarantee would not apply.</summary>
public sealed record DeliveryAsserted(Personal<ClaimText> Proof, IReadOnlyList<DeliveryFact> Facts, IReadOnlyList<FileId> Files, DateTimeOffset At) : ClaimEvent;

/// <summary>The seller offers money and the buyer keeps the goods.</summary>
public sealed record PartialRefundOffered(Money Amount, DateOnly AnswerBy, DateTimeOffset At) : ClaimEvent;

/// <param name="AnswerBy">Until when a seller that had given no other answer gives one.</param>
public sealed record PartialRefundDeclined(DateOnly AnswerBy, DateTimeOffset At) : ClaimEvent;

/// <summary>The buyer gave the offer no answer in time: the claim goes on as if it had not been made.</summary>
/// <param name="AnswerBy">Until when a seller that had given no other answer gives one.</param>
public sealed record PartialRefundLapsed(DateOnly AnswerBy, DateTimeOffset At) : ClaimEvent;

/// <summary>The seller repairs, replaces, sends what is missing, or sends again.</summary>
/// <param name="EscalateBy">Until when Sipoko still decides about a parcel that never came, should this promise be broken; null when its promise moves nothing.</param>
public sealed record ReplacementPromised(Personal<ClaimText> How, DateOnly By, DateTimeOffset At, DateOnly? EscalateBy = null) : ClaimEvent;

public sealed record ReplacementReceived(DateTimeOffset At) : ClaimEvent;

/// <summary>The buyer handed the return to a carrier.</summary>
/// <param name="Cost">What it cost the buyer, to be reimbursed when the seller bears it.</param>
public sealed record ArticleSentBack(string Carrier, TrackingNumber Tracking, Money Cost, FileId? Receipt, DateOnly InspectBy, DateTimeOffset At) : ClaimEvent;

/// <summary>The seller has the return and has looked at it.</summary>
/// <param name="IsConforming">It is what was to come back.</param>
public sealed record ReturnInspected(bool IsConforming, Personal<ClaimText>? Findings, IReadOnlyList<FileId> Photos, DateTimeOffset At) : ClaimEvent;

/// <summary>Money is to go back for a parcel that never came: what of it has not left is stopped first, and Fulfilment refunds that itself.</summary>
public sealed record ShipmentStopAsked(RefundId RefundId, IReadOnlyList<ClaimAmount> Lines, Money Shipping, RefundGround Ground, DateTimeOffset At) : ClaimEvent;

/// <summary>Money is to go back; Checkout moves it.</summary>
public sealed record RefundAsked(RefundId RefundId, IReadOnlyList<ClaimAmount> Lines, Money Shipping, RefundGround Ground, DateTimeOffset At) : ClaimEvent;

/// <param name="Version">Of the refund, as announced: what is told of an older one changes nothing.</param>
public sealed record RefundMade(RefundId RefundId, Money Total, Money ToGiftCard, DateTimeOffset At, long Version = 0) : ClaimEvent;

/// <summary>The money could not be moved, or the buyer's bank sent it back: staff must look.</summary>
public sealed record RefundStuck(RefundId RefundId, string Why, DateTimeOffset At, long Version = 0) : ClaimEvent;

/// <summary>A member of staff ended a claim whose refund cannot be made by the site, with reasons.</summary>
/// <param name="ContestableUntil">Null when another person had decided before.</param>
public sealed record ClaimClosed(StatementOfReasons Reasons, AccountId Staff, DateOnly? ContestableUntil, DateTimeOffset At) : ClaimEvent;

public sealed record SellerReminded(DateTimeOffset At) : ClaimEvent;

/// <summary>The seller's time ran out without an answer.</summary>
public sealed record SellerStayedSilent(DateTimeOffset At) : ClaimEvent;

/// <summary>The buyer needs nothing more.</summary>
public sealed record ClaimGivenUp(DateTimeOffset At) : ClaimEvent;

/// <summary>The order joined an account.</summary>
public sealed record ClaimJoined(AccountId Buyer, DateTimeOffset At) : ClaimEvent;

/// <summary>One party asks Sipoko to decide.</summary>
public sealed record DisputeOpened(Party By, Personal<ClaimText> Story, IReadOnlyList<FileId> Files, DateOnly StatementsUntil, DateTimeOffset At) : ClaimEvent;

public sealed record StatementAdded(MessageId StatementId, Party By, Personal<ClaimText> Text, IReadOnlyList<FileId> Files, DateTimeOffset At) : ClaimEvent;

/// <summary>A member of staff decided, with reasons.</summary>
/// <param name="ContestableUntil">Null for the second decision, which is Sipoko's last.</param>
public sealed record DisputeDecided(DisputeVerdict Verdict, StatementOfReasons Reasons, AccountId Staff, DateOnly? ContestableUntil, DateTimeOffset At) : ClaimEvent;

/// <summary>One party asks for another look by another person.</summary>
/// <param name="StatementsUntil">Until when both sides may add to what they said.</param>
public sealed record DecisionContested(Party By, Personal<ClaimText> Why, DateTimeOffset At, DateOnly? StatementsUntil = null) : ClaimEvent;

/// <summary>Whom and what a claim is about, as it was when it began.</summary>
public sealed record ClaimSubject(
    SellerOrderId SellerOrderId, OrderReference Reference, SellerId SellerId, string ShopName, EmailAddress SellerEmail, PersonId Person, Personal<EmailAddress> Email,
    OrderId OrderId, AccountId? Buyer, IReadOnlyList<ClaimLine> Lines);

/// <param name="Repaid">What earlier claims or staff had given back for these already, so that no cent goes back twice; null for nothing.</param>
public sealed record ClaimLine(OfferId OfferId, string Title, int Quantity, Money UnitPrice, Money? Repaid = null);

public sealed record ClaimedQuantity(OfferId OfferId, int Quantity);

/// <param name="Amount">For all of the quantity together.</param>
public sealed record ClaimAmount(OfferId OfferId, int Quantity, Money Amount);

/// <summary>What a person wrote in a claim: up to 4,000 characters, with line breaks.</summary>
[JsonConverter(typeof(StringValueConverter<ClaimText>))]
public sealed record ClaimText(string Value) : IStringValue<ClaimText>
{
    public const int MaxLength = 4_000;

    public static ClaimText From(string stored) => new(stored);
}
