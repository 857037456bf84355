using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Emails;

/// <summary>What the buyer reads of a refund: only amounts that are really on their way, and what they are made of.</summary>
internal static class RefundMail
{
    public static OrderRefundedEmail OfSent(Order order, Refund refund, DateTimeOffset now, string url) => Draw(
        order, refund, refund.Automatic, RefundWords.Means(refund.ByStripe, Money.Zero, refund.ToGiftCards), refund.ByStripe > Money.Zero, refund.Rest - refund.ByHand, now, url, isFirst: !refund.IsTold);

    public static OrderRefundedEmail OfTransferred(Order order, Refund refund, RefundTransferred paid, string url)
    {
        var toCards = refund.SentAt is null ? refund.ToGiftCards : Money.Zero;
        return Draw(order, refund, paid.Amount + toCards, RefundWords.Means(Money.Zero, paid.Amount, toCards), true, Money.Zero, paid.At, url, isFirst: !refund.IsTold);
    }

    public static string Contest(DateTimeOffset decidedAt) =>
        $"Vous pouvez contester cette décision gratuitement jusqu’au {French.Day(StatementOfReasons.ContestableUntil(decidedAt))}, en écrivant à l’équipe depuis la page Aide.";

    private static OrderRefundedEmail Draw(Order order, Refund refund, Money amount, string means, bool byBank, Money rest, DateTimeOffset now, string url, bool isFirst)
    {
        var part = order.SellerOrders.Single(placed => placed.SellerOrderId == refund.SellerOrderId);
        var titles = part.Lines.ToLookup(line => line.OfferId, line => line.Title);
        var more = RefundWords.More(refund);
        return new(
            order.Reference.Value, part.Seller.ShopName, French.Euros(amount), RefundWords.Cause(refund.Cause), more,
            more is not null && refund.Cause is RefundCause.StaffDecision ? Contest(now) : null, means.Contains(',', StringComparison.Ordinal) && means.Contains('€', StringComparison.Ordinal) ? $"en deux parties\u00A0: {means}" : means, byBank ? RefundWords.Delay : null,
            rest > Money.Zero ? French.Euros(rest) : null, url,
            isFirst
                ?
                [
                    .. refund.Lines.Where(line => line.Amount > Money.Zero).Select(line => new RefundMailLine(titles[line.OfferId].First(), French.Euros(line.Amount))),
                    .. refund.Shipping > Money.Zero ? new[] { new RefundMailLine("Frais de retour", French.Euros(refund.Shipping)) } : [],
                ]
                : []);
    }
}
