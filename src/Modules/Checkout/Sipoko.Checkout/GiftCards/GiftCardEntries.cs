using Sipoko.Checkout.Ledger;

namespace Sipoko.Checkout.GiftCards;

/// <summary>What the order of a gift card means in the books.</summary>
internal static class GiftCardEntries
{
    private const string Euro = "eur";

    public static IReadOnlyList<NewEntry> Of(IReadOnlyList<GiftCardOrderEvent> decided, GiftCardOrder order) =>
    [
        .. decided.Select(happened => happened switch
        {
            GiftCardPaid paid => Postings.ForGiftCardSold(order.Id, paid.Fee, new GiftCardPart(order.GiftCardId, paid.Amount)),
            GiftCardPaymentQuarantined { Currency: Euro, AmountReceived: > 0 } apart =>
                Postings.ForMoneySetApart(apart.PaymentIntentId, order: null, Money.OfCents(apart.AmountReceived), apart.Fee),
            GiftCardRefundDue { Reason: GiftCardRefundReason.PaidTwice } due => Postings.ForMoneySetApart(due.PaymentIntentId, order: null, due.Amount, due.Fee),
            GiftCardRefundDue due => Postings.ForGiftCardWithdrawn(order.Id, new(order.GiftCardId, due.Amount)),
            GiftCardRefunded sent => sent.PaymentIntentId == order.PaidBy
                ? Postings.ForGiftCardRefundSent(order.Id, sent.Amount)
                : Postings.ForMoneySentBack(sent.PaymentIntentId, order: null, sent.Amount),
            _ => null,
        }).OfType<NewEntry>(),
    ];
}
