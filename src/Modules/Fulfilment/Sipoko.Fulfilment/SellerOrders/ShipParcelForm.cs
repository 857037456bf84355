using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sipoko.Fulfilment.Carriers;
using Sipoko.Web.Forms;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The seller's shipping form: one quantity per line that is left, all of it by default.</summary>
internal sealed record ShipParcelForm(string ParcelId, Field Carrier, Field Tracking, Field TrackingUrl, IReadOnlyList<Field> Quantities, IReadOnlyList<FieldError> Errors)
{
    private const int MaxUrl = 500;

    public static ShipParcelForm Blank(SellerOrderCard card) => Of(FormFields.Empty(), card);

    public static ShipParcelForm Of(FormFields fields, SellerOrderCard card) => new(
        Guid.TryParse(fields.Raw("parcel"), out var sent) ? sent.ToString() : SharedKernel.ParcelId.New().Value.ToString(),
        new("carrier", "Transporteur", fields.Raw("carrier"), fields.ErrorOf("carrier"),
            Options: [new("", "Choisissez un transporteur"), .. Carriers.Carrier.All.Select(carrier => new Choice(carrier.Code, carrier.Name, carrier.Code == fields.Raw("carrier")))]),
        new("tracking", "Numéro de suivi", fields.Raw("tracking"), fields.ErrorOf("tracking"), Hint: "Tel qu’il figure sur le reçu du transporteur.", Autocomplete: "off", MaxLength: 60),
        new("tracking_url", "Lien de suivi", fields.Raw("tracking_url"), fields.ErrorOf("tracking_url"), "url", "Seulement pour un autre transporteur.", "off", "url", MaxUrl, Required: false),
        [.. card.Left.Select(left => new Field(QuantityName(left.OfferId), $"{left.Title} (reste\u00A0{left.Quantity})", fields.Raw(QuantityName(left.OfferId)) ?? left.Quantity.ToString(CultureInfo.InvariantCulture),
            fields.ErrorOf(QuantityName(left.OfferId)), "number", Inputmode: "numeric", MaxLength: 4))],
        fields.Errors);

    public static bool TryParse(FormFields fields, SellerOrderCard card, [NotNullWhen(true)] out ShipParcel? command)
    {
        var parcel = fields.Value<Guid>("parcel", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var carrier = Carriers.Carrier.Find(fields.Choice("carrier", Carriers.Carrier.All.Select(known => known.Code), "Choisissez un transporteur."));
        var tracking = fields.Value<TrackingNumber>("tracking", TrackingNumber.TryParse, "Indiquez le numéro de suivi\u00A0: de 6 à 35 lettres et chiffres.");
        var url = carrier?.Code == Carriers.Carrier.Other ? OtherLink(fields) : carrier?.LinkFor(tracking);
        var contents = card.Left
            .Select(left => new PackedLine(left.OfferId, fields.Whole(QuantityName(left.OfferId), 0, left.Quantity, $"Indiquez une quantité de 0 à {left.Quantity}.")))
            .Where(line => line.Quantity > 0).ToArray();
        command = fields.AreValid ? new(card.Id, card.SellerId, new(parcel), carrier!.Name, tracking, url, contents) : null;
        return command is not null;
    }

    /// <summary>Only https: the link is shown to the buyer.</summary>
    private static string? OtherLink(FormFields fields)
    {
        var typed = fields.OptionalText("tracking_url", MaxUrl);
        if (typed is not null && !(Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            fields.Refuse("tracking_url", "Ce lien doit commencer par https://.");
        }

        return typed;
    }

    private static string QuantityName(OfferId offer) => $"quantity-{offer.Value:N}";
}
