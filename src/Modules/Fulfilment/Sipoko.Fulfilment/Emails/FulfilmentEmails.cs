using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Fulfilment.Emails;

/// <summary>The mails of this module, drawn and sealed, ready to be sent.</summary>
public sealed class FulfilmentEmails(EmailComposer composer, IPersonKeys keys, OrderAccess access, SiteAddress site)
{
    /// <summary>Tells a seller of a paid order. The company's address is public, the mail holds no personal data.</summary>
    public async ValueTask<SendEmail> OrderToShip(SellerOrderPrepared order, EmailAddress seller, Money total, CancellationToken cancellation)
    {
        var view = new OrderToShipEmail(
            order.Reference.Value, order.ShopName, French.LongDay(order.PromisedBy), French.Euros(total), site.Link($"/vendeur/commandes/{order.SellerOrderId.Value}"),
            [.. order.Lines.Select(line => new MailLine(line.Title, line.Quantity))]);
        var content = await composer.Compose(new PersonId(order.SellerId.Value), Purpose.Contract, seller, view, cancellation);
        return new SendEmail(EmailId.New(), "fulfilment.order_to_ship", content, order.OrderId);
    }

    /// <summary>Tells the buyer that a parcel left; nothing to send once the buyer was erased.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> ParcelShipped(SellerOrder order, ParcelShipped shipped, CancellationToken cancellation)
    {
        if (await keys.Open(order.Email, cancellation) is not { } buyer)
        {
            return [];
        }

        // A guest has nothing to sign in with: the link itself opens the order.
        var proof = order.Buyer is null ? access.QueryFor(order.OrderId) : "";
        var titles = order.Lines.ToDictionary(line => line.OfferId, line => line.Title);
        var view = new ParcelShippedEmail(
            order.Reference.Value, order.ShopName, shipped.Carrier, shipped.Tracking.Value, shipped.TrackingUrl, French.LongDay(order.PromisedBy),
            site.Link($"/compte/commandes/{order.Reference}{proof}"), [.. shipped.Contents.Select(line => new MailLine(titles[line.OfferId], line.Quantity))]);
        return [new SendEmail(EmailId.New(), "fulfilment.parcel_shipped", await composer.Compose(order.Person, Purpose.Contract, buyer, view, cancellation), order.OrderId)];
    }
}

internal sealed record MailLine(string Title, int Quantity);
