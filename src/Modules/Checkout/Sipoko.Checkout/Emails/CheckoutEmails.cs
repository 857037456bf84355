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
        var view = new OrderConfirmedEmail(
            order.Reference.Value, French.Instant(order.PaidAt!.Value), French.Euros(order.Total), OrderWords.Means(payment), Addresses.Lines(await keys.Open(order.Recipient, cancellation)),
            UrlFor(order), site.Link("/conditions"), order.TermsVersion, site.Link("/retractation"),
            [.. order.SellerOrders.Select(part => PartOf(part, order.PaidAt.Value))]);
        return await Compose(order, "checkout.order_confirmed", view, cancellation);
    }

    public ValueTask<IReadOnlyList<SendEmail>> PaymentRefunded(Order order, DueRefund due, CancellationToken cancellation) =>
        Compose(order, "checkout.payment_refunded", new PaymentRefundedEmail(order.Reference.Value, French.Euros(due.Amount), PaymentWords.Because(due.Reason)), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> OrderRefunded(Order order, Refund refund, DateTimeOffset now, CancellationToken cancellation) =>
        Compose(order, "checkout.order_refunded", RefundMail.OfSent(order, refund, now, UrlFor(order)), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> RefundTransferred(Order order, Refund refund, RefundTransferred paid, CancellationToken cancellation) =>
        Compose(order, "checkout.order_refunded", RefundMail.OfTransferred(order, refund, paid, UrlFor(order)), cancellation);

    /// <summary>Tells a seller why staff had money given back. The company's address is public, the mail holds no personal data of the buyer.</summary>
    public async ValueTask<SendEmail> RefundGranted(Order order, RefundGranted granted, Money amount, CancellationToken cancellation)
    {
        var part = order.SellerOrders.Single(placed => placed.SellerOrderId == granted.SellerOrderId);
        var view = new RefundGrantedEmail(
            order.Reference.Value, part.Seller.ShopName, French.Euros(amount), granted.IsAgreed ? "L’acheteur et vous en étiez d’accord" : "L’équipe de Sipoko en a décidé ainsi",
            granted.Statement.Facts, granted.Statement.Ground, granted.IsAgreed ? null : RefundMail.Contest(granted.At), site.Link($"/vendeur/commandes/{part.SellerOrderId.Value}"));
        return new(EmailId.New(), "checkout.refund_granted", await composer.Compose(new PersonId(part.SellerId.Value), Purpose.Contract, part.Seller.Email, view, cancellation), order.Id);
    }

    /// <summary>A guest has nothing to sign in with: the link itself opens the order.</summary>
    private string UrlFor(Order order) => site.Link($"/compte/commandes/{order.Reference}{(order.Buyer is null ? access.QueryFor(order.Id) : "")}");

    private async ValueTask<IReadOnlyList<SendEmail>> Compose(Order order, string kind, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(order.Email, cancellation) is { } buyer
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(order.Person, Purpose.Contract, buyer, view, cancellation), order.Id)]
            : [];

    private static MailPart PartOf(PlacedSellerOrder part, DateTimeOffset paidAt) => new(
        part.Seller.ShopName, part.Seller.InOneLine, $"{part.Seller.Email.Value}, {part.Seller.Phone}", $"Livraison au plus tard le {French.LongDay(part.PromisedBy(paidAt))}.",
        French.Euros(part.Total), [.. part.Lines.Select(line => new MailLine(line.Title, line.Quantity, French.Euros(line.UnitPrice), French.Euros(line.Total), line.MadeToMeasure))]);
}
