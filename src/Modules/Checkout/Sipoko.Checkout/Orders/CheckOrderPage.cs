using System.Globalization;
using Sipoko.Checkout.Carts;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Orders;

/// <summary>All that the buyer binds themselves to: sellers, essential characteristics, promises, address and total.</summary>
internal sealed record CheckOrderPage(CartContents Contents, Delivery Delivery, DateOnly Today, OrderId NewOrder, Refusal? Refusal = null) : IPageView
{
    public string Title => "Vérifiez votre commande";

    public IReadOnlyList<Step> Steps { get; } = CheckoutSteps.At(CheckoutSteps.Check);

    public Notice? Refused => Refusal is null ? null : new("err", Refusal.Sentence);

    public bool CanBeOrdered => Contents.CanBeOrdered;

    public string OrderId => NewOrder.Value.ToString();

    public string TotalCents => Contents.Total.Cents.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<string> SeenLines =>
        [.. Contents.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Line.OfferId.Value:N}:{item.Line.Quantity}:{item.UnitPrice.Cents}"))];

    public IReadOnlyList<SummaryRow> Recipient =>
    [
        new("Adresse e-mail", Delivery.Email.Value, "/commande#email", "Modifier l’adresse e-mail"),
        new("Adresse de livraison", Addresses.Lines(Delivery.Address), "/commande#name", "Modifier l’adresse de livraison"),
        new("Téléphone", Delivery.Address.Phone ?? "Non indiqué", "/commande#phone", "Modifier le téléphone"),
    ];

    public IReadOnlyList<Part> Parts => [.. Contents.Parts.Select((part, index) => new Part(
        $"v{index + 1}", part.Seller.Identity.ShopName, $"Livré au plus tard le {French.LongDay(WorkingDays.Add(Today, part.DispatchWorkingDays))}", French.Euros(part.Total),
        $"Vendu par {part.Seller.Identity.InOneLine}. {part.Seller.Identity.Email.Value}, {part.Seller.Identity.Phone}.", part.Seller.Identity.ReturnPolicy, [.. part.Items.Select(LineOf)]))];

    public PriceTotal Total => new(
        [.. Contents.Parts.Select(part => new PriceLine(part.Seller.Identity.ShopName, French.Euros(part.Total)))], French.Euros(Contents.Total),
        "TTC, livraison incluse. Paiement à l’étape suivante\u00A0: carte bancaire, PayPal, Klarna ou Link.");

    private static Line LineOf(CartItem item) => new(
        item.Offer!.Title, $"/p/{item.Offer.Slug}", item.Offer.Picture, $"Quantité\u00A0: {item.Line.Quantity} · {French.Euros(item.UnitPrice)} l’unité", French.Euros(item.Total),
        item.Offer.MadeToMeasure ? "Fabriqué sur mesure\u00A0: pas de droit de rétractation" : "Rétractation possible pendant 14 jours",
        item switch
        {
            { IsForSale: false } => "N’est plus en vente",
            { IsSoldOut: true } => "Épuisé",
            { IsOrderable: false } => $"Plus que {item.Available} en stock",
            _ => null,
        });

    public sealed record Part(string Anchor, string ShopName, string Promise, string Total, string Identity, string ReturnPolicy, IReadOnlyList<Line> Lines);

    public sealed record Line(string Title, string Url, string Picture, string Detail, string Total, string Withdrawal, string? Problem);
}

internal sealed record SummaryRow(string Label, string Value, string? ChangeUrl = null, string? ChangeLabel = null);

internal static class Addresses
{
    /// <summary>One line each, as on an envelope.</summary>
    public static string Lines(PostalAddress? address) => address is null
        ? "Personne effacée"
        : string.Join('\n', new[] { address.Recipient, address.Line1, address.Line2, $"{address.PostalCode} {address.City}" }.OfType<string>());
}
