using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Desk;

/// <summary>One seller's part of an order on the desk of staff.</summary>
internal sealed record StaffPart(StaffOrderCard Card, PlacedSellerOrder Part)
{
    /// <summary>Null until the order is paid and the seller was told.</summary>
    public SellerOrderProgress? Progress => Card.Progress.SellerOrders.FirstOrDefault(known => known.SellerOrderId == Part.SellerOrderId);

    public Money LeftOf(OfferId offer) => RefundShares.PaidFor(offer, Part) - RefundShares.RefundedOf(offer, Part.SellerOrderId, Card.Refunds);
}

internal static class GrantRefundForm
{
    private const string Agreed = "accord";
    private const string Decided = "decision";

    public static async Task<StaffPart?> PartOf(string reference, Guid id, StaffOrderReader orders, HttpContext http) =>
        await orders.Find(reference, null, http.RequestAborted) is { } card && card.Order.SellerOrders.FirstOrDefault(part => part.SellerOrderId.Value == id) is { } found ? new(card, found) : null;

    public static IReadOnlyList<Field> Amounts(FormFields fields, StaffPart part) => [.. part.Part.Lines.Select(line => new Field(
        NameOf(line.OfferId), $"{line.Title} (reste {French.Euros(part.LeftOf(line.OfferId))})", fields.Raw(NameOf(line.OfferId)) ?? "0", fields.ErrorOf(NameOf(line.OfferId)),
        Inputmode: "decimal", Hint: $"En euros, sur {French.Euros(line.Total)} payés.", MaxLength: 12))];

    public static Field Cause(FormFields fields) => new("cause", "Nature", fields.Raw("cause"), fields.ErrorOf("cause"), Options:
        [new(Agreed, "Accord entre acheteur et vendeur", fields.Raw("cause") == Agreed), new(Decided, "Décision de Sipoko", fields.Raw("cause") == Decided)]);

    public static string RefundOf(FormFields fields) => Guid.TryParse(fields.Raw("refund"), out var sent) ? sent.ToString() : RefundId.New().Value.ToString();

    public static GrantRefund? TryParse(FormFields fields, StaffPart part)
    {
        var refund = fields.Value<Guid>("refund", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var lines = part.Part.Lines.Select(line => new RefundedLine(line.OfferId, line.Quantity, fields.Value<Money>(NameOf(line.OfferId), EuroText.TryParse, "Indiquez un montant en euros, par exemple 12,50."))).ToArray();
        var cause = fields.Choice("cause", [Agreed, Decided], "Choisissez la nature de ce remboursement.");
        return ReasonsForm.Parse(fields) is { } statement
            ? new(new(refund), part.Card.Order.Id, part.Part.SellerOrderId, [.. lines.Where(line => line.Amount > Money.Zero)], cause == Agreed, statement)
            : null;
    }

    private static string NameOf(OfferId offer) => string.Create(CultureInfo.InvariantCulture, $"amount-{offer.Value:N}");
}

internal sealed record GrantRefundPage(StaffPart Part, FormFields Fields) : IPageView
{
    public string Title => $"Rembourser, {Part.Part.Seller.ShopName}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/commandes", "Commandes"), new(OrderUrl, Part.Card.Order.Reference.Value), new(null, "Rembourser")];

    public string OrderUrl => $"/equipe/commandes/{Part.Card.Order.Reference}";

    public string FormUrl => $"{OrderUrl}/{Part.Part.SellerOrderId.Value}/remboursement";

    public string Refund => GrantRefundForm.RefundOf(Fields);

    public IReadOnlyList<Field> Amounts => GrantRefundForm.Amounts(Fields, Part);

    public Field Cause => GrantRefundForm.Cause(Fields);

    public Field Facts => ReasonsForm.Facts(Fields);

    public Field Ground => ReasonsForm.Ground(Fields);

    public Field ByLaw => ReasonsForm.ByLaw(Fields);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
