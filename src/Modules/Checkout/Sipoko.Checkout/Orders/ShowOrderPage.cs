using System.Globalization;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Orders;

internal sealed record ShowOrderPage(OrderCard Card, OrderFacts Facts, bool CanJoin = false) : IPageView
{
    private Order Order => Card.Order;

    public string Reference => Order.Reference.Value;

    public string Title => $"Commande {Reference}";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new("/compte/commandes", "Mes commandes"), new(null, Order.Reference.Value)];

    public string Summary => Order.PaidAt is { } paidAt
        ? $"Passée et payée le {French.Instant(paidAt)}, {French.Euros(Order.Total)} {OrderWords.Means(Card.Payment)}"
        : $"Passée le {French.Instant(Order.PlacedAt)}";

    public string State => OrderWords.StateOf(Order, Facts.Progress, Facts.Refunds).State;

    public string Tone => OrderWords.StateOf(Order, Facts.Progress, Facts.Refunds).Tone;

    public string? PayUrl => Order.Status is OrderStatus.AwaitingPayment ? $"/commande/{Order.Reference}/paiement" : null;

    public string? JoinUrl => CanJoin ? $"/compte/commandes/{Order.Reference}/rattachement" : null;

    public IReadOnlyList<string> Recipient => Addresses.Lines(Card.Recipient).Split('\n');

    public PriceTotal Total => new([.. Order.SellerOrders.Select(part => new PriceLine(part.Seller.ShopName, French.Euros(part.Total)))], French.Euros(Order.Total), "TTC, livraison incluse.",
        PaidParts.Of(Card.Payment.Shares, Card.Payment.Expected, "Par un autre moyen"));

    public IReadOnlyList<Part> Parts => [.. Order.SellerOrders.Select(PartOf)];

    private Part PartOf(PlacedSellerOrder part, int index)
    {
        var progress = Facts.Progress.SellerOrders.FirstOrDefault(known => known.SellerOrderId == part.SellerOrderId);
        var promise = progress?.PromisedBy ?? (Order.PaidAt is { } paidAt ? part.PromisedBy(paidAt) : null);
        var (state, tone) = OrderWords.StateOf(Order, part, progress, Facts.Refunds);
        return new(
            $"v{index + 1}", part.Seller.ShopName, $"/boutique/{part.Seller.Slug}", state, tone,
            promise is { } day && progress is not { IsCancelled: true } ? $"Livraison au plus tard le {French.LongDay(day)}" : null, [.. part.Lines.Select(line => LineOf(part, line, progress))],
            [.. (progress?.Parcels ?? []).Select(parcel => ParcelOf(part, parcel))], TimelineOf(part, progress),
            [.. Facts.Rights.Rights.Where(right => right.SellerOrderId == part.SellerOrderId).SelectMany(RightsOf)],
            [.. Facts.Threads.Threads.Where(thread => thread.SellerOrderId == part.SellerOrderId).Select(thread => $"/compte/messages/{thread.ConversationId.Value}")], French.Euros(part.Total),
            [.. Facts.Deliveries.Actions.Where(action => action.SellerOrderId == part.SellerOrderId).Select(action => action.Action),
                .. Facts.Returns.Actions.Where(action => action.SellerOrderId == part.SellerOrderId && action.OfferId is null).Select(action => action.Action)],
            [.. RefundsOf(part).Select(refund => $"{(refund is { IsOnItsWay: true, SentAt: { } sent } ? $"Remboursement envoyé le {French.Instant(sent)}" : "Remboursement en cours")}\u00A0: {French.Euros(refund.Shown)}, {RefundWords.Means(refund)}")]);
    }

    private Line LineOf(PlacedSellerOrder part, PlacedLine line, SellerOrderProgress? progress)
    {
        var cancelled = (progress?.Cancelled ?? []).SelectMany(cancelling => cancelling.Lines).Where(one => one.OfferId == line.OfferId).Sum(one => one.Quantity);
        return new(
            line.Title, $"/p/{line.Slug}", line.Picture, $"Quantité\u00A0: {line.Quantity}{(cancelled > 0 ? $", dont {cancelled} annulé{(cancelled > 1 ? "s" : "")}" : "")}", French.Euros(line.Total),
            [.. Facts.Returns.Actions.Where(action => action.SellerOrderId == part.SellerOrderId && action.OfferId == line.OfferId).Select(action => action.Action)]);
    }

    private Parcel ParcelOf(PlacedSellerOrder part, ParcelProgress parcel) => new(
        $"{parcel.Carrier}, numéro {parcel.Tracking}", string.Join(", ", parcel.Contents), parcel.TrackingUrl,
        parcel.DeliveredAt is null ? $"/compte/commandes/{Order.Reference}/{part.SellerOrderId.Value}/{parcel.ParcelId.Value}/reception" : null);

    /// <summary>The newest first.</summary>
    private IReadOnlyList<Moment> TimelineOf(PlacedSellerOrder part, SellerOrderProgress? progress)
    {
        List<(DateTimeOffset At, string Title, string? Tone, string? Who)> moments = [(Order.PlacedAt, "Commande passée", null, null)];
        if (Order.PaidAt is { } paidAt)
        {
            moments.Add((paidAt, "Paiement reçu", "ok", null));
        }

        foreach (var parcel in progress?.Parcels ?? [])
        {
            moments.Add((parcel.ShippedAt, $"Colis remis à {parcel.Carrier}", null, part.Seller.ShopName));
            if (parcel.DeliveredAt is { } deliveredAt)
            {
                moments.Add((deliveredAt, "Colis reçu", "ok", null));
            }
        }

        moments.AddRange((progress?.Cancelled ?? []).Select(cancelled => (cancelled.At, $"{cancelled.Why}\u00A0: {French.Count(cancelled.Lines.Sum(line => line.Quantity), "article", "articles")}", (string?)"err", (string?)null)));
        if (progress?.LateSince is { } late)
        {
            moments.Add((late, "Date promise dépassée", "warn", null));
        }

        moments.AddRange(RefundsOf(part).Where(refund => refund is { IsOnItsWay: true, SentAt: not null })
            .Select(refund => (refund.SentAt!.Value, $"Remboursement de {French.Euros(refund.Shown)} envoyé", (string?)"ok", (string?)null)));
        return [.. moments.OrderByDescending(moment => moment.At).Select(moment => new Moment(
            moment.Title, French.Instant(moment.At), moment.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), moment.Tone, moment.Who))];
    }

    private IEnumerable<Refund> RefundsOf(PlacedSellerOrder part) => Facts.Refunds.Where(refund => refund.Counts && refund.SellerOrderId == part.SellerOrderId && refund.Shown > Money.Zero);

    private static IEnumerable<string> RightsOf(ReturnRightCard right) =>
    [
        right.WithdrawalUntil is { } withdrawal ? $"Rétractation sans motif jusqu’au {French.Day(withdrawal)}" : "Pas de droit de rétractation\u00A0: articles fabriqués sur mesure",
        $"Protection Sipoko 30 jours jusqu’au {French.Day(right.ProtectionUntil)}",
        $"Garantie légale de conformité jusqu’au {French.Day(right.GuaranteeUntil)}",
    ];

    public sealed record Part(
        string Anchor, string ShopName, string ShopUrl, string State, string Tone, string? Promise, IReadOnlyList<Line> Lines, IReadOnlyList<Parcel> Parcels,
        IReadOnlyList<Moment> Timeline, IReadOnlyList<string> Rights, IReadOnlyList<string> Threads, string Total, IReadOnlyList<PageAction> Actions, IReadOnlyList<string> Refunds)
    {
        public bool HasNews => Actions.Count + Refunds.Count > 0;
    }

    public sealed record Line(string Title, string Url, string Picture, string Quantity, string Total, IReadOnlyList<PageAction> Actions);

    public sealed record Parcel(string Title, string Contents, string? TrackingUrl, string? ReceiptAction);

    public sealed record Moment(string Title, string When, string WhenUtc, string? Tone, string? Who, string? Detail = null);
}
