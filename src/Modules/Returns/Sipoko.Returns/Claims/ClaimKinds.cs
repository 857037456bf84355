namespace Sipoko.Returns.Claims;

public enum ClaimKind
{
    Withdrawal,
    Return,
    NonDelivery,
}

/// <summary>What happened, in the buyer's words.</summary>
public enum ReturnReason
{
    Counterfeit,
    Defective,
    Different,
    Missing,
    NotAsDescribed,
    Mistake,
}

/// <summary>On which right a claim rests.</summary>
public enum ClaimBasis
{
    /// <summary>Art. L221-18: no reason needed.</summary>
    Withdrawal,

    /// <summary>Our own promise, 30 days after receipt.</summary>
    Protection,

    /// <summary>Art. L217-3: two years.</summary>
    Guarantee,

    /// <summary>Art. L216-1: the seller must deliver.</summary>
    Delivery,

    /// <summary>No right: the seller may accept.</summary>
    Goodwill,
}

/// <summary>What the buyer would like; under the guarantee the choice between repair and replacement is the buyer's (art. L217-9).</summary>
public enum RemedyWish
{
    Refund,
    Replacement,
    Repair,
}

public enum ClaimStage
{
    AwaitingSeller,
    Stopping,
    AwaitingParcel,
    OnItsWayBack,
    Offered,
    Refused,
    Disagreed,
    Replacing,
    Disputed,
    Refunding,
    Refunded,
    Replaced,
    Rejected,
    GivenUp,
    Closed,
}

public enum Party
{
    Buyer,
    Seller,
    Sipoko,
}

/// <summary>Why money goes back.</summary>
public enum RefundGround
{
    Withdrawal,
    Return,
    NonDelivery,
    Agreement,
    StaffDecision,
}

/// <summary>Facts on which Sipoko's own guarantee does not apply; the seller's duty to deliver stays.</summary>
public enum DeliveryFact
{
    CollectedByThirdParty,
    ShippingArrangedPrivately,
    WrongAddress,
    RefusedOrNobodyThere,
    LeftAtPickUpPoint,
}

public enum DisputeVerdict
{
    Refund,
    Replace,
    Reject,
}
