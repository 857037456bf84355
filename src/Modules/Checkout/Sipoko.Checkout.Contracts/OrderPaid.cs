namespace Sipoko.Checkout.Contracts;

/// <summary>The money is in: each seller may ship. Carries all that shipping, mailing and later rights need, so that nobody has to ask back.</summary>
/// <param name="Buyer">Null for a guest.</param>
/// <param name="Person">Under whose key the personal values are sealed.</param>
public sealed record OrderPaid(
    OrderId OrderId, OrderReference Reference, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email, Personal<PostalAddress> Recipient,
    Money Total, DateTimeOffset PaidAt, string TermsVersion, IReadOnlyList<PaidSellerOrder> SellerOrders, long Version);

/// <summary>One seller's part of a paid order.</summary>
/// <param name="PromisedBy">The last day of the delivery promise (Paris).</param>
public sealed record PaidSellerOrder(SellerOrderId SellerOrderId, SellerId SellerId, string ShopName, EmailAddress SellerEmail, DateOnly PromisedBy, Money Total, IReadOnlyList<PaidLine> Lines);

public sealed record PaidLine(OfferId OfferId, ProductId ProductId, string Slug, string Title, string Picture, int Quantity, Money UnitPrice, bool MadeToMeasure);
