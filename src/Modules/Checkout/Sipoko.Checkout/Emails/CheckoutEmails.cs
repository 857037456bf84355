using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Emails;

/// <summary>The mails of this module, drawn and sealed, ready to be sent; none once the buyer was erased.</summary>
public sealed class CheckoutEmails(EmailComposer composer, IPersonKeys keys, SiteAddress site, OrderAccess access)
{
    public async ValueTask<IReadOnlyList<SendEmail>> OrderConfirmed(Order order, Payment payment, CancellationToken cancellation)
    {
        // A guest has nothing to sign in with: the link itself opens the order.
        var proof = order.Buyer is null ? access.QueryFor(order.Id) : "";
        var view = new OrderConfirmedEmail(
            order.Reference.Value, French.Instant(order.PaidAt!.Value), French.Euros(order.Total), OrderWords.Means(payment), Addresses.Lines(await keys.Open(order.Recipient, cancellation)),
            site.Link($"/compte/commandes/{order.Reference}{proof}"), site.Link("/conditions"), order.TermsVersion, site.Link("/conditions#retractation"),
            [.. order.SellerOrders.Select(part => PartOf(part, order.PaidAt.Value))]);
        return await Compose(order, "checkout.order_confirmed", view, cancellation);
    }

    public ValueTask<IReadOnlyList<SendEmail>> PaymentRefunded(Order order, DueRefund due, CancellationToken cancellation) =>
        Compose(order, "checkout.payment_refunded", new PaymentRefundedEmail(order.Reference.Value, French.Euros(due.Amount), PaymentWords.Because(due.Reason)), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> OrderRefunded(Order order, Refund refund, CancellationToken cancellation) =>
        Refunded(order, refund, refund.Total - refund.Rest, RefundWords.Means(refund), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> RefundTransferred(Order order, Refund refund, Money amount, CancellationToken cancellation) =>
        Refunded(order, refund, amount, "par virement bancaire", cancellation);

    private ValueTask<IReadOnlyList<SendEmail>> Refunded(Order order, Refund refund, Money amount, string means, CancellationToken cancellation)
    {
        var proof = order.Buyer is null ? access.QueryFor(order.Id) : "";
        var part = order.SellerOrders.Single(placed => placed.SellerOrderId == refund.SellerOrderId);
        var titles = part.Lines.ToLookup(line => line.OfferId, line => line.Title);
        return Compose(order, "checkout.order_refunded", new OrderRefundedEmail(
            order.Reference.Value, part.Seller.ShopName, French.Euros(amount), RefundWords.Cause(refund.Cause), means, RefundWords.Delay,
            refund.Shipping > Money.Zero ? French.Euros(refund.Shipping) : null, site.Link($"/compte/commandes/{order.Reference}{proof}"),
            [.. refund.Lines.Select(line => new RefundMailLine(titles[line.OfferId].First(), French.Euros(line.Amount)))]), cancellation);
    }

    private async ValueTask<IReadOnlyList<SendEmail>> Compose(Order order, string kind, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(order.Email, cancellation) is { } buyer
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(order.Person, Purpose.Contract, buyer, view, cancellation), order.Id)]
            : [];

    private static MailPart PartOf(PlacedSellerOrder part, DateTimeOffset paidAt) => new(
        part.Seller.ShopName, part.Seller.InOneLine, $"{part.Seller.Email.Value}, {part.Seller.Phone}", $"Livraison au plus tard le {French.LongDay(part.PromisedBy(paidAt))}.",
        French.Euros(part.Total), [.. part.Lines.Select(line => new MailLine(line.Title, line.Quantity, French.Euros(line.UnitPrice), French.Euros(line.Total), line.MadeToMeasure))]);
}
