using System.Globalization;
using Sipoko.Returns.Clocks;
using Sipoko.Returns.Purchases;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Claims;

/// <summary>First what happened; then the request, with what it leads to before it is sent.</summary>
/// <param name="Reason">As chosen; anything else asks first.</param>
internal sealed record StartClaimPage(PurchaseFile File, OfferId Offer, string Reason, DateOnly Today, FormFields Fields, IReadOnlyList<TakenFile> Photos) : IPageView
{
    private static readonly (ReturnReason Reason, string Label, string Hint)[] Reasons =
    [
        (ReturnReason.Defective, "Il est défectueux ou ne fonctionne pas", "Réparation, remplacement ou remboursement"), (ReturnReason.Different, "Ce n’est pas ce que j’ai commandé", "Autre modèle, taille ou couleur"),
        (ReturnReason.NotAsDescribed, "Il ne correspond pas à sa description", "Matière, état, dimensions…"), (ReturnReason.Missing, "Il manque un article ou une pièce", "Dans un colis bien arrivé"),
        (ReturnReason.Counterfeit, "C’est une contrefaçon", "Nous en sommes aussi informés"), (ReturnReason.Mistake, "J’ai commandé par erreur", "Le retour est à vos frais"),
    ];

    private PurchasedLine Line => File.Purchase.Lines.First(line => line.OfferId == Offer);

    private ReturnReason? Chosen => Enum.TryParse<ReturnReason>(Reason, out var reason) && Enum.IsDefined(reason) ? reason : null;

    private ClaimBasis? Basis => File.Right is { } right && Chosen is { } reason ? RequestReturnHandler.BasisOf(reason, right.Clocks, Today) : null;

    public string Title => IsNonDelivery ? "Je n’ai rien reçu" : Chosen is null ? "Que s’est-il passé\u00A0?" : "Retourner l’article";

    public string? Robots => "noindex";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new("/compte/retours", "Retours et garanties"), new(null, Title)];

    public bool IsQuestion => Chosen is null && !IsNonDelivery;

    public bool IsNonDelivery => Reason == StartClaimEndpoint.NotReceived;

    public string Goods => $"{Line.Title}, {File.Purchase.ShopName}";

    public string Picture => Line.Picture;

    public string Reference => File.Purchase.Reference.Value;

    public string OfferValue => Offer.Value.ToString();

    public string Back => $"{StartClaimEndpoint.Path}?commande={Reference}&ligne={OfferValue}";

    public string Claim => Guid.TryParse(Fields.Raw("dossier"), out var sent) ? sent.ToString() : ClaimId.New().Value.ToString();

    public Field Question => new("raison", "Choisissez ce qui s’en approche le plus", Options: [.. Offered()]);

    public Field Quantity => new("quantites", "Combien d’exemplaires\u00A0?", Fields.Raw("quantites") ?? Free.ToString(CultureInfo.InvariantCulture), Fields.ErrorOf("quantites"), "number", $"Sur {Free}.", Inputmode: "numeric", MaxLength: 4);

    public Field Wish => new("souhait", "Que souhaitez-vous\u00A0?", null, Fields.ErrorOf("souhait"), Options:
    [
        .. Enum.GetValues<RemedyWish>().OrderBy(wish => Basis is ClaimBasis.Guarantee && wish is RemedyWish.Refund).Select(wish => new Choice(
            $"{wish}", wish switch { RemedyWish.Refund => "Un remboursement", RemedyWish.Replacement => "Un remplacement ou la pièce manquante", _ => "Une réparation" }, Fields.Raw("souhait") == $"{wish}",
            Basis is ClaimBasis.Guarantee && wish is RemedyWish.Refund ? "La loi prévoit d’abord la réparation ou le remplacement, sous 30 jours\u00A0; à défaut, le remboursement." : null)),
    ]);

    public Field Story => new("recit", "Décrivez ce qui s’est passé", Fields.Raw("recit"), Fields.ErrorOf("recit"), Hint: "Le vendeur et, si besoin, Sipoko le liront.", MaxLength: ClaimText.MaxLength);

    public FileField PhotosField => Uploads.Field(Fields, "photos", "Photos", new(5, TakesPdf: false), Photos, required: false, hint: "L’article, le défaut, l’étiquette du colis.");

    public string ReasonValue => Reason;

    public string ReasonLabel => Chosen is { } reason ? Reasons.First(known => known.Reason == reason).Label : "";

    /// <summary>Before anything is sent: who decides until when, who pays, how much comes back and when.</summary>
    public IReadOnlyList<Fact> Facts => IsNonDelivery ?
    [
        new("Réponse du vendeur", $"au plus tard le {French.LongDay(ClockTable.SellerAnswer.EndFrom(Today))}"),
        new("Sinon", $"vous pouvez demander à Sipoko de trancher, jusqu’au {French.LongDay(ClockTable.NonDeliveryDecision.EndFrom(Today))}"),
        new("Remboursement", $"jusqu’à {French.Euros(File.Purchase.Lines.Select(line => line.UnitPrice * Math.Max(0, File.Free(line.OfferId))).Sum())}, ou un nouvel envoi"),
    ] :
    [
        new("Droit exercé", Basis is { } basis ? ClaimWords.NameOf(basis) : "à la réception"),
        new("Réponse du vendeur", $"au plus tard le {French.LongDay(ClockTable.SellerAnswer.EndFrom(Today))}\u00A0; ensuite vous pouvez demander à Sipoko de trancher"),
        new("Frais de retour", Chosen is ReturnReason.Mistake ? "à votre charge" : "à la charge du vendeur"),
        new("Remboursement", $"{French.Euros(Line.UnitPrice)} par exemplaire, {French.Euros(Line.UnitPrice * Free)} au plus, livraison d’origine comprise"),
        new("Quand", "dès que le vendeur a reçu et contrôlé le retour, par votre moyen de paiement"),
    ];

    public string? Notice => (IsNonDelivery, Basis) switch
    {
        (true, _) when Today <= File.Purchase.PromisedBy => $"La livraison est promise pour le {French.LongDay(File.Purchase.PromisedBy)}\u00A0: vous pourrez signaler son absence dès le lendemain.",
        (true, _) => null,
        (_, ClaimBasis.Guarantee) => "La Protection Sipoko 30\u00A0jours est passée, mais la garantie légale de conformité de deux ans court toujours\u00A0: elle s’applique à votre demande.",
        (_, ClaimBasis.Goodwill) => "Aucun délai ne vous empêche de demander\u00A0: le vendeur est libre d’accepter. La garantie des vices cachés court deux ans à compter de la découverte du défaut.",
        (_, null) when Chosen is not null => "Cette commande n’est pas encore indiquée comme reçue. Confirmez d’abord la réception sur la page de la commande, ou choisissez «\u00A0Je n’ai rien reçu\u00A0».",
        _ => null,
    };

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    private int Free => Math.Max(1, File.Free(Offer));

    private IEnumerable<Choice> Offered()
    {
        if (File.Right is null)
        {
            yield return new(StartClaimEndpoint.NotReceived, "Je n’ai rien reçu", Hint: "Signalement possible dès le lendemain de la date promise");
        }

        foreach (var (reason, label, hint) in Reasons.Where(_ => File.Right is not null))
        {
            yield return new($"{reason}", label, Hint: hint);
        }

        if (File.MayWithdraw(Today) && !Line.MadeToMeasure)
        {
            yield return new(StartClaimEndpoint.ChangedMind, "J’ai changé d’avis", Hint: File.WithdrawalUntil is { } until ? $"Rétractation sans motif jusqu’au {French.LongDay(until)}" : "Rétractation sans motif");
        }
    }

    public sealed record Fact(string Label, string Value);
}
