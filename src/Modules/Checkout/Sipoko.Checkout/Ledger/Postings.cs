using Sipoko.Checkout.Orders;

namespace Sipoko.Checkout.Ledger;

/// <summary>The part of an order that a gift card pays.</summary>
public sealed record GiftCardPart(GiftCardId GiftCardId, Money Amount);

/// <summary>What each fact means in the books. Pure: the same fact gives the same entry.</summary>
internal static class Postings
{
    /// <summary>The buyers' money is in: each seller's price is held until it is released.</summary>
    /// <param name="byStripe">Zero when gift cards pay all of it.</param>
    /// <param name="fee">What Stripe kept of it.</param>
    public static NewEntry ForPaidOrder(Order order, Money byStripe, Money fee, params IReadOnlyList<GiftCardPart> byCards) => new(
        EntryKind.OrderPaid, Key(order.PaymentId.Value), order.Id,
        [
            .. byCards.Select(part => Debit(LedgerAccount.GiftCardReserved(part.GiftCardId), part.Amount)), .. Received(byStripe, fee),
            .. order.SellerOrders.Select(part => Credit(LedgerAccount.SellerHeld(part.SellerId), part.Total)),
        ]);

    /// <summary>Delivered, and nothing is open about it: the seller's share is due, ours is earned.</summary>
    public static NewEntry ForRelease(OrderId order, SellerOrderId sellerOrder, SellerId seller, SaleShare share) => new(
        EntryKind.SaleReleased, Key(sellerOrder.Value), order,
        [
            Debit(LedgerAccount.SellerHeld(seller), share.Gross), Credit(LedgerAccount.SellerDue(seller), share.Net),
            Credit(LedgerAccount.Commission, share.Commission), Credit(LedgerAccount.Vat, share.Vat),
        ]);

    /// <param name="transfer">Stripe's id of the transfer.</param>
    public static NewEntry ForSellerPaid(string transfer, SellerId seller, Money amount, OrderId? order = null) =>
        new(EntryKind.SellerPaid, transfer, order, Debit(LedgerAccount.SellerDue(seller), amount), Credit(LedgerAccount.Psp, amount));

    /// <summary>A buyer is to get money back: out of what is held for the seller, or, once released, out of the seller's due and our commission.</summary>
    /// <param name="shipping">What sending back cost, borne by the seller's due: what is held of other sales is not the seller's yet.</param>
    public static NewEntry ForRefundDue(RefundId refund, OrderId order, SellerId seller, SaleShare share, Money shipping, bool isReleased) => new(
        EntryKind.RefundDue, Key(refund.Value), order,
        [
            .. isReleased
                ? [Debit(LedgerAccount.SellerDue(seller), share.Net), Debit(LedgerAccount.Commission, share.Commission), Debit(LedgerAccount.Vat, share.Vat)]
                : (Posting[])[Debit(LedgerAccount.SellerHeld(seller), share.Gross)],
            Debit(LedgerAccount.SellerDue(seller), shipping), Credit(LedgerAccount.RefundPending(refund), share.Gross + shipping),
        ]);

    /// <param name="attempt">A refund that came back is sent again, under the next number.</param>
    public static NewEntry ForRefundSent(RefundId refund, int attempt, OrderId? order, Money amount) =>
        new(EntryKind.RefundSent, Key(refund.Value, attempt), order, Debit(LedgerAccount.RefundPending(refund), amount), Credit(LedgerAccount.Psp, amount));

    /// <summary>The buyer's bank gave it back.</summary>
    public static NewEntry ForRefundReturned(RefundId refund, int attempt, OrderId? order, Money amount) =>
        new(EntryKind.RefundReturned, Key(refund.Value, attempt), order, Debit(LedgerAccount.Psp, amount), Credit(LedgerAccount.RefundPending(refund), amount));

    /// <param name="isFirst">False when what had gone by Stripe came back after staff had paid a rest.</param>
    public static NewEntry ForRefundTransferred(RefundId refund, OrderId? order, Money amount, bool isFirst = true) =>
        new(EntryKind.RefundTransferred, isFirst ? Key(refund.Value) : Key(refund.Value, 2), order, Debit(LedgerAccount.RefundPending(refund), amount), Credit(LedgerAccount.Bank, amount));

    /// <summary>The part that a gift card had paid is on it again.</summary>
    public static NewEntry ForGiftCardCredited(RefundId refund, OrderId order, GiftCardPart part) => new(
        EntryKind.GiftCardCredited, $"{Key(refund.Value)}:{part.GiftCardId.Value:N}", order,
        Debit(LedgerAccount.RefundPending(refund), part.Amount), Credit(LedgerAccount.GiftCardAvailable(part.GiftCardId), part.Amount));

    /// <summary>A gift card is a debt, not a sale: no revenue, no VAT (CGI, art. 256 ter).</summary>
    public static NewEntry ForGiftCardSold(GiftCardOrderId sale, Money fee, params IReadOnlyList<GiftCardPart> cards) => new(
        EntryKind.GiftCardSold, Key(sale.Value), order: null,
        [.. Received(cards.Select(card => card.Amount).Sum(), fee), .. cards.Select(card => Credit(LedgerAccount.GiftCardAvailable(card.GiftCardId), card.Amount))]);

    /// <param name="again">The reservation had been given back, then the money came after all.</param>
    public static NewEntry ForGiftCardReserved(PaymentId payment, OrderId order, GiftCardPart part, bool again = false) => new(
        EntryKind.GiftCardReserved, $"{Key(payment.Value)}:{part.GiftCardId.Value:N}{(again ? ":again" : "")}", order,
        Debit(LedgerAccount.GiftCardAvailable(part.GiftCardId), part.Amount), Credit(LedgerAccount.GiftCardReserved(part.GiftCardId), part.Amount));

    public static NewEntry ForGiftCardReleased(PaymentId payment, OrderId order, GiftCardPart part) => new(
        EntryKind.GiftCardReleased, $"{Key(payment.Value)}:{part.GiftCardId.Value:N}", order,
        Debit(LedgerAccount.GiftCardReserved(part.GiftCardId), part.Amount), Credit(LedgerAccount.GiftCardAvailable(part.GiftCardId), part.Amount));

    /// <summary>An unused card is given up: its price goes back to who paid.</summary>
    public static NewEntry ForGiftCardWithdrawn(GiftCardOrderId sale, GiftCardPart card) => new(
        EntryKind.GiftCardRefunded, Key(sale.Value), order: null,
        Debit(LedgerAccount.GiftCardAvailable(card.GiftCardId), card.Amount), Credit(LedgerAccount.RefundPending(new(sale.Value)), card.Amount));

    /// <summary>What was left on a blocked card is on another.</summary>
    public static NewEntry ForGiftCardMoved(GiftCardPart from, GiftCardId to) => new(
        EntryKind.GiftCardMoved, Key(from.GiftCardId.Value), order: null,
        Debit(LedgerAccount.GiftCardAvailable(from.GiftCardId), from.Amount), Credit(LedgerAccount.GiftCardAvailable(to), from.Amount));

    public static NewEntry ForGiftCardExpired(GiftCardPart rest) => new(
        EntryKind.GiftCardExpired, Key(rest.GiftCardId.Value), order: null,
        Debit(LedgerAccount.GiftCardAvailable(rest.GiftCardId), rest.Amount), Credit(LedgerAccount.Breakage, rest.Amount));

    /// <summary>Money that buys nothing: set apart until it goes back or is explained.</summary>
    /// <param name="intent">Stripe's id of the payment intent.</param>
    public static NewEntry ForMoneySetApart(string intent, OrderId? order, Money amount, Money fee) =>
        new(EntryKind.MoneySetApart, intent, order, [.. Received(amount, fee), Credit(LedgerAccount.Suspense, amount)]);

    /// <param name="attempt">What came back is sent again, under the next number.</param>
    public static NewEntry ForMoneySentBack(string intent, int attempt, OrderId? order, Money amount, bool byBank = false) => new(
        EntryKind.MoneySentBack, Key(intent, attempt), order, Debit(LedgerAccount.Suspense, amount), Credit(byBank ? LedgerAccount.Bank : LedgerAccount.Psp, amount));

    /// <summary>A bank gave back what had been sent back: it lies apart again.</summary>
    public static NewEntry ForMoneyReturned(string intent, int attempt, OrderId? order, Money amount) => new(
        EntryKind.MoneyReturned, Key(intent, attempt), order, Debit(LedgerAccount.Psp, amount), Credit(LedgerAccount.Suspense, amount));

    private static IEnumerable<Posting> Received(Money amount, Money fee) => [Debit(LedgerAccount.Psp, amount - fee), Debit(LedgerAccount.PspFees, fee)];

    private static Posting Debit(LedgerAccount account, Money amount) => new(account, amount.Cents);

    private static Posting Credit(LedgerAccount account, Money amount) => new(account, -amount.Cents);

    private static string Key(Guid id) => id.ToString("N");

    private static string Key(string intent, int attempt) => attempt == 1 ? intent : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{intent}:{attempt}");

    private static string Key(Guid id, int attempt) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id:N}:{attempt}");
}
