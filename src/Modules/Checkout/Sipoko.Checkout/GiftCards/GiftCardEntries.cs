using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.GiftCards;

/// <summary>What the order of a gift card means in the books.</summary>
internal static class GiftCardEntries
{
    /// <param name="order">Before the facts.</param>
    /// <param name="card">That holds the money now; the one of the order unless another took its place.</param>
    public static IReadOnlyList<NewEntry> Of(IReadOnlyList<GiftCardOrderEvent> decided, GiftCardOrder order, GiftCardId? card = null)
    {
        var refund = new RefundId(order.Id.Value); // what a withdrawn card is owed stands on an account of its own
        return
        [
            .. decided.Select(happened => happened switch
            {
                GiftCardPaid paid => Postings.ForGiftCardSold(order.Id, paid.Fee, new GiftCardPart(order.GiftCardId, paid.Amount)),
                GiftCardPaymentQuarantined { Currency: PaymentNews.Euro, AmountReceived: > 0 } apart =>
                    Postings.ForMoneySetApart(apart.PaymentIntentId, order: null, Money.OfCents(apart.AmountReceived), apart.Fee),
                GiftCardRefundDue { Reason: GiftCardRefundReason.PaidTwice } due => Postings.ForMoneySetApart(due.PaymentIntentId, order: null, due.Amount, due.Fee),
                GiftCardRefundDue { Reason: GiftCardRefundReason.Withdrawn } due => Postings.ForGiftCardWithdrawn(order.Id, new(card ?? order.GiftCardId, due.Amount)),
                GiftCardRefunded sent when order.PaidBy == sent.PaymentIntentId => Postings.ForRefundSent(refund, AttemptOf(sent.PaymentIntentId, order), order: null, sent.Amount),
                GiftCardRefunded sent => Postings.ForMoneySentBack(sent.PaymentIntentId, AttemptOf(sent.PaymentIntentId, order), order: null, sent.Amount),
                GiftCardRefundReturned back when order.PaidBy == back.PaymentIntentId => Postings.ForRefundReturned(refund, AttemptOf(back, order), order: null, back.Amount),
                GiftCardRefundReturned back => Postings.ForMoneyReturned(back.PaymentIntentId, AttemptOf(back, order), order: null, back.Amount),
                GiftCardSettledByHand settled => Settled(settled, order, refund),
                _ => null,
            }).OfType<NewEntry>(),
        ];
    }

    private static NewEntry? Settled(GiftCardSettledByHand settled, GiftCardOrder order, RefundId refund)
    {
        var intent = settled.PaymentIntentId;
        var amount = (order.SetApart ?? []).Where(money => money.PaymentIntentId == intent && money.Currency == PaymentNews.Euro).Select(money => Money.OfCents(money.Amount))
            .Concat(order.RefundsDue.Where(due => due.PaymentIntentId == intent).Select(due => due.Amount)).Sum();
        return (amount.Cents, settled.From) switch
        {
            (0, _) => null, // what came in another currency never stood in the books
            _ when order.PaidBy != intent => Postings.ForMoneySentBack(intent, AttemptOf(intent, order), order: null, amount, settled.From is MoneyLeft.Bank),
            (_, MoneyLeft.Bank) => Postings.ForRefundTransferred(refund, order: null, amount),
            _ => Postings.ForRefundSent(refund, AttemptOf(intent, order), order: null, amount),
        };
    }

    private static int AttemptOf(string intent, GiftCardOrder order) => order.RefundsDue.FirstOrDefault(due => due.PaymentIntentId == intent)?.Attempt ?? 1;

    private static int AttemptOf(GiftCardRefundReturned back, GiftCardOrder order) => order.SentBack?.FirstOrDefault(sent => sent.RefundId == back.RefundId)?.Attempt ?? 1;
}
