using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>One order as its seller sees it: what to pack, where to send it, the parcels that left.</summary>
internal sealed record ShipParcelPage(SellerOrderCard Card, ShipParcelForm Form) : IPageView
{
    public string Title => $"Commande {Card.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/commandes");

    public string Reference => Card.Reference;

    public string FormUrl => $"/vendeur/commandes/{Card.Id.Value}/expedition";

    public bool CanShip => Card.Left.Count > 0;

    public string RefuseUrl => $"/vendeur/commandes/{Card.Id.Value}/refus";

    public IReadOnlyList<CancelledRow> Cancelled => [.. (Card.Cancelled ?? []).Select(cancelled => new CancelledRow(cancelled.What, cancelled.Contents, $"Le {French.Instant(cancelled.At)}, acheteur remboursé"))];

    public string State => Card.IsCancelled ? "Annulée" : Card.IsReceived ? "Reçue par l’acheteur" : Card.IsShipped ? "Expédiée" : Card.Parcels.Count > 0 ? "Expédiée en partie" : "À expédier";

    public string StateTone => Card.IsCancelled ? "err" : Card.IsShipped ? "ok" : "warn";

    public string Promise => $"À livrer au plus tard le {French.LongDay(Card.PromisedBy)}";

    public string Received => $"Payée le {French.Instant(Card.PreparedAt)}";

    public string Total => French.Euros(Card.Total);

    public IReadOnlyList<string> Recipient => Card.Recipient is { } to
        ? [.. new[] { to.Recipient, to.Line1, to.Line2, $"{to.PostalCode} {to.City}", to.Phone }.OfType<string>()]
        : ["Personne effacée"];

    public IReadOnlyList<Line> Lines => [.. Card.Lines.Select(line => new Line(line.Title, $"/p/{line.Slug}", line.Picture, line.Quantity, French.Euros(line.UnitPrice), French.Euros(line.UnitPrice * line.Quantity)))];

    public IReadOnlyList<ParcelRow> Parcels => [.. Card.Parcels.Select((parcel, index) => new ParcelRow(
        $"Colis {index + 1}", parcel.Carrier, parcel.Tracking.Value, parcel.TrackingUrl, $"Expédié le {French.Instant(parcel.ShippedAt)}",
        parcel.ReceivedAt is { } received ? $"Reçu le {French.Instant(received)}" : null))];

    public IReadOnlyList<FieldError> Errors => Form.Errors;

    public sealed record Line(string Title, string Url, string Picture, int Quantity, string UnitPrice, string Total);

    public sealed record CancelledRow(string What, string Contents, string When);

    public sealed record ParcelRow(string Title, string Carrier, string Tracking, string? Url, string Shipped, string? Received);
}
