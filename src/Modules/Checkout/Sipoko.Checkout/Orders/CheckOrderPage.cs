using System.Globalization;
using Sipoko.Checkout.Carts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Orders;

/// <summary>All that the buyer binds themselves to: sellers, essential characteristics, promises, address and total.</summary>
internal sealed record CheckOrderPage(
    CartContents Contents, Delivery Delivery, DateOnly Today, OrderId NewOrder, PaymentMeans Means, IReadOnlyList<GiftCardShare> Shares, GiftCardCodeForm CodeForm, Refusal? Refusal = null) : IPageView
{
    public string Title => "Vérifiez votre commande";

    public IReadOnlyList<Step> Steps { get; } = CheckoutSteps.At(CheckoutSteps.Check);

    public Notice? Refused => Refusal is null ? null : new("err", Refusal.Sentence);

    public bool CanBeOrdered => Contents.CanBeOrdered;

    public string OrderId => NewOrder.Value.ToString();

    public string TotalCents => Contents.Total.Cents.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<string> SeenLines =>
        [.. Contents.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Line.OfferId.Value:N}:{item.Line.Quantity}:{item.UnitPrice.Cents}"))];

    public IReadOnlyList<string> SeenCards =>
        [.. Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.GiftCardId.Value:N}:{share.Amount.Cents}"))];

    public IReadOnlyList<FieldError> Errors => CodeForm.Errors;

    public string CodeAction => UseGiftCardEndpoint.Url;

    public IReadOnlyList<CardRow> Cards => [.. Shares.Select(share => new CardRow($"Carte terminée par {share.LastFour}", French.Euros(share.Amount), $"{UseGiftCardEndpoint.Url}/{share.GiftCardId.Value}/retrait"))];

    public string MeansNote => InMoney == Money.Zero ? "Rien à payer par un autre moyen\u00A0: la commande est payée dès que vous la validez." : $"Paiement à l’étape suivante\u00A0: {Means.InOneLine()}.";

    public string? CreditWarning => Means.Klarna && InMoney > Money.Zero ? $"Klarna décide seul du paiement en plusieurs fois ou plus tard. {PaymentMeans.CreditWarning}" : null;

    private Money InMoney => Contents.Total - Shares.Select(share => share.Amount).Sum();

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
        "TTC, livraison incluse.", PaidParts.Of(Shares, InMoney));

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

    public sealed record CardRow(string Label, string Amount, string RemoveAction);

    public sealed record Part(string Anchor, string ShopName, string Promise, string Total, string Identity, string ReturnPolicy, IReadOnlyList<Line> Lines);

    public sealed record Line(string Title, string Url, string Picture, string Detail, string Total, string Withdrawal, string? Problem);
}

internal sealed record SummaryRow(string Label, string Value, string? ChangeUrl = null, string? ChangeLabel = null);

/// <summary>How gift cards and money share in a total.</summary>
internal static class PaidParts
{
    public static IReadOnlyList<PriceLine>? Of(IReadOnlyList<GiftCardShare> shares, Money inMoney, string rest = "Reste à payer") => shares.Count == 0 ? null :
    [
        .. shares.Select(share => new PriceLine($"Carte cadeau {share.LastFour}", French.Euros(Money.Zero - share.Amount))), new(rest, French.Euros(inMoney)),
    ];
}

internal static class Addresses
{
    /// <summary>One line each, as on an envelope.</summary>
    public static string Lines(PostalAddress? address) => address is null
        ? "Personne effacée"
        : string.Join('\n', new[] { address.Recipient, address.Line1, address.Line2, $"{address.PostalCode} {address.City}" }.OfType<string>());
}
