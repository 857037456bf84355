using System.Globalization;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.SellerOrders;

internal sealed record ParsedRefusal(CancellationId CancellationId, IReadOnlyList<CancelledLine> Lines, string Reason, string? Words);

/// <summary>What a seller cannot deliver, how many and why.</summary>
internal sealed record RefuseLineForm(string Cancellation, IReadOnlyList<Field> Quantities, Field Reason, Field Words, IReadOnlyList<FieldError> Errors)
{
    private const int MaxWords = 1000;
    private const string Other = "autre";

    private static readonly (string Code, string Label)[] Reasons =
        [("rupture", "Rupture de stock"), ("abime", "Article abîmé ou introuvable"), ("adresse", "Livraison impossible à cette adresse"), (Other, "Autre raison")];

    public static RefuseLineForm Of(FormFields fields, SellerOrderCard card) => new(
        Guid.TryParse(fields.Raw("cancellation"), out var sent) ? sent.ToString() : CancellationId.New().Value.ToString(),
        [.. card.Left.Select(left => new Field(NameOf(left.OfferId), $"{left.Title} (reste\u00A0{left.Quantity})", fields.Raw(NameOf(left.OfferId)) ?? "0",
            fields.ErrorOf(NameOf(left.OfferId)), "number", Inputmode: "numeric", MaxLength: 4))],
        new("reason", "Raison", fields.Raw("reason"), fields.ErrorOf("reason"), Options: [.. Reasons.Select(reason => new Choice(reason.Code, reason.Label, reason.Code == fields.Raw("reason")))]),
        new("words", "Un mot à l’acheteur", fields.Raw("words"), fields.ErrorOf("words"), Hint: "Il le lira dans le message qui lui annonce le remboursement.", MaxLength: MaxWords, Required: false),
        fields.Errors);

    public static ParsedRefusal? TryParse(FormFields fields, SellerOrderCard card)
    {
        var id = fields.Value<Guid>("cancellation", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var lines = card.Left
            .Select(left => new CancelledLine(left.OfferId, fields.Whole(NameOf(left.OfferId), 0, left.Quantity, $"Indiquez une quantité de 0 à {left.Quantity}.")))
            .Where(line => line.Quantity > 0).ToArray();
        var code = fields.Choice("reason", Reasons.Select(reason => reason.Code), "Choisissez une raison.");
        var words = (fields.Raw("words") ?? "").Trim() is { Length: > 0 } || code == Other ? fields.Lines("words", MaxWords, "Dites la raison à l’acheteur en une phrase.") : null;
        return fields.AreValid ? new(new(id), lines, Reasons.Single(reason => reason.Code == code).Label, words) : null;
    }

    private static string NameOf(OfferId offer) => string.Create(CultureInfo.InvariantCulture, $"refuse-{offer.Value:N}");
}

internal sealed record RefuseLinePage(SellerOrderCard Card, RefuseLineForm Form) : IPageView
{
    public string Title => $"Commande {Card.Reference}\u00A0: article impossible à livrer";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/commandes");

    public IReadOnlyList<Crumb> Crumbs => [new("/vendeur/commandes", "Commandes"), new(OrderUrl, Card.Reference), new(null, "Article impossible à livrer")];

    public string OrderUrl => $"/vendeur/commandes/{Card.Id.Value}";

    public string FormUrl => $"{OrderUrl}/refus";

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
