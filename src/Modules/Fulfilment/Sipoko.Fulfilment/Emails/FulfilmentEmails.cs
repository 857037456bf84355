using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using LinesCancelled = Sipoko.Fulfilment.SellerOrders.LinesCancelled;
using ParcelShipped = Sipoko.Fulfilment.SellerOrders.ParcelShipped;

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

    /// <summary>Reminds a seller of the promised day.</summary>
    public async ValueTask<SendEmail> ShipReminder(SellerOrder order, CancellationToken cancellation)
    {
        var view = new ShipReminderEmail(
            order.Reference.Value, order.ShopName, French.LongDay(order.PromisedBy), French.LongDay(Deadlines.LastDay(order.PromisedBy)), SellerUrl(order), Left(order));
        return await ToSeller("fulfilment.ship_reminder", order, view, cancellation);
    }

    /// <summary>Tells the buyer that the promised day is over.</summary>
    public ValueTask<IReadOnlyList<SendEmail>> LateOrder(SellerOrder order, CancellationToken cancellation) => ToBuyer("fulfilment.late_order", order, new LateOrderEmail(
        order.Reference.Value, order.ShopName, French.LongDay(order.PromisedBy), French.LongDay(Deadlines.LastDay(order.PromisedBy)), BuyerUrl(order), Left(order)), cancellation);

    /// <summary>Tells the buyer that something will not come, and the seller, unless it said so itself, not to ship it. Of a withdrawal both were told when it was declared.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Cancelled(SellerOrder order, LinesCancelled cancelled, string? words, CancellationToken cancellation)
    {
        if (cancelled.Cause is CancellationCause.Withdrawal)
        {
            return [];
        }

        var lines = cancelled.Lines.Select(line => new MailLine(order.Lines.First(ordered => ordered.OfferId == line.OfferId).Title, line.Quantity)).ToArray();
        var amount = French.Euros(cancelled.Lines.Select(line => order.Lines.First(ordered => ordered.OfferId == line.OfferId).UnitPrice * line.Quantity).Sum());
        var why = cancelled.Cause is CancellationCause.RefusedBySeller ? $"Le vendeur ne peut pas livrer\u00A0: {cancelled.Reason.ToLower(French.Culture)}" : SellerOrderPhrases.Cancelled(cancelled.Cause);
        var toBuyer = await ToBuyer("fulfilment.lines_cancelled", order, new LinesCancelledEmail(order.Reference.Value, order.ShopName, why, cancelled.Cause is CancellationCause.ByStaff ? RuleForBuyer(cancelled) : null, amount, words, BuyerUrl(order), lines), cancellation);
        return cancelled.Cause is CancellationCause.RefusedBySeller
            ? toBuyer
            : [.. toBuyer, await ToSeller("fulfilment.do_not_ship", order, new DoNotShipEmail(
                order.Reference.Value, order.ShopName, SellerOrderPhrases.Cancelled(cancelled.Cause), RuleOf(cancelled), amount, SellerUrl(order), lines), cancellation)];
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

    private static string RuleForBuyer(LinesCancelled cancelled) =>
        $"{cancelled.Reason}. Vous pouvez contester cette décision gratuitement jusqu’au {French.Day(StatementOfReasons.ContestableUntil(cancelled.At))}, en écrivant à l’équipe depuis la page Aide.";

    private static string RuleOf(LinesCancelled cancelled) => cancelled.Cause switch
    {
        CancellationCause.LateAutomatic =>
            $"{cancelled.Reason}. Cette décision est automatique et repose sur nos conditions de vente (délais d’expédition) et l’article L216-6 du code de la consommation. Vous pouvez la contester pendant six mois en répondant à l’équipe depuis votre espace vendeur.",
        CancellationCause.LateByBuyer => "Passé la date promise, l’acheteur peut annuler ce qui n’est pas parti (article L216-6 du code de la consommation).",
        _ => $"{cancelled.Reason}. Vous pouvez contester cette décision pendant six mois en répondant à l’équipe depuis votre espace vendeur.",
    };

    private static MailLine[] Left(SellerOrder order) =>
        [.. Cancelling.Unshipped([], order).Select(line => new MailLine(order.Lines.First(ordered => ordered.OfferId == line.OfferId).Title, line.Quantity))];

    private async ValueTask<SendEmail> ToSeller(string kind, SellerOrder order, IEmailView view, CancellationToken cancellation) =>
        new(EmailId.New(), kind, await composer.Compose(new PersonId(order.SellerId.Value), Purpose.Contract, order.SellerEmail, view, cancellation), order.OrderId);

    private async ValueTask<IReadOnlyList<SendEmail>> ToBuyer(string kind, SellerOrder order, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(order.Email, cancellation) is { } buyer
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(order.Person, Purpose.Contract, buyer, view, cancellation), order.OrderId)]
            : [];

    private string SellerUrl(SellerOrder order) => site.Link($"/vendeur/commandes/{order.Id.Value}");

    private string BuyerUrl(SellerOrder order) => site.Link($"/compte/commandes/{order.Reference}{(order.Buyer is null ? access.QueryFor(order.OrderId) : "")}");
}

internal sealed record MailLine(string Title, int Quantity);
