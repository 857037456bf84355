using Sipoko.Returns.Claims;

namespace Sipoko.Returns.Purchases;

/// <summary>What was bought of one seller in a paid order, as last announced: the ground of every claim.</summary>
/// <param name="Id">The seller order's own.</param>
/// <param name="PromisedBy">The last day of the delivery promise (Paris).</param>
/// <param name="LeftAt">When the first parcel left; null while none has.</param>
/// <param name="Cancelled">What was stopped before it left.</param>
/// <param name="Refunds">All that was given back, whoever asked for it.</param>
public sealed record Purchase(
    SellerOrderId Id, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, EmailAddress SellerEmail, AccountId? Buyer, PersonId Person,
    Personal<EmailAddress> Email, DateOnly PromisedBy, DateTimeOffset PaidAt, IReadOnlyList<PurchasedLine> Lines, DateTimeOffset? LeftAt,
    IReadOnlyList<StoppedLines> Cancelled, IReadOnlyList<MadeRefund> Refunds)
{
    /// <summary>How many of an offer were not stopped before they left.</summary>
    public int Bought(OfferId offer) =>
        Lines.Where(line => line.OfferId == offer).Sum(line => line.Quantity) - Cancelled.SelectMany(stopped => stopped.Lines).Where(line => line.OfferId == offer).Sum(line => line.Quantity);

    public bool IsWhollyCancelled => Lines.All(line => Bought(line.OfferId) <= 0);
}

public sealed record PurchasedLine(OfferId OfferId, ProductId ProductId, string Title, string Picture, int Quantity, Money UnitPrice, bool MadeToMeasure);

/// <param name="RefundId">The refund that pays them back.</param>
public sealed record StoppedLines(CancellationId CancellationId, IReadOnlyList<StoppedLine> Lines, RefundId? RefundId = null);

public sealed record StoppedLine(OfferId OfferId, int Quantity);

/// <param name="Lines">What it pays back; null when that was not told.</param>
public sealed record MadeRefund(RefundId RefundId, Money Total, Money ToGiftCard, DateTimeOffset At, IReadOnlyList<ClaimAmount>? Lines = null, long Version = 0);
