namespace Sipoko.Fulfilment.Contracts;

/// <summary>The buyer has the last parcel of a seller order: real receipt, from which the legal clocks run (art. L221-18, L217-3).</summary>
public sealed record SellerOrderDelivered(
    SellerOrderId SellerOrderId, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email,
    DateTimeOffset ReceivedAt, IReadOnlyList<DeliveredLine> Lines, long Version);

public sealed record DeliveredLine(OfferId OfferId, ProductId ProductId, string Title, int Quantity, Money UnitPrice, bool MadeToMeasure);
