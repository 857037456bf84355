using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Claims;

/// <summary>Claims in words: for the pages of both parties, the thread, the mails and the audit console.</summary>
internal static class ClaimWords
{
    public static string SubjectOf(Claim claim) => $"{NameOf(claim.Kind)} · {claim.Subject.ShopName}";

    public static string NameOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Withdrawal => "Rétractation",
        ClaimKind.NonDelivery => "Colis non reçu",
        _ => "Retour",
    };

    public static string NameOf(ReturnReason reason) => reason switch
    {
        ReturnReason.Counterfeit => "article contrefait",
        ReturnReason.Defective => "article défectueux ou en panne",
        ReturnReason.Different => "article différent de la commande",
        ReturnReason.Missing => "article ou pièce manquante dans le colis",
        ReturnReason.NotAsDescribed => "article non conforme à sa description",
        _ => "commande par erreur",
    };

    public static string NameOf(ClaimBasis basis) => basis switch
    {
        ClaimBasis.Withdrawal => "droit de rétractation (L. 221-18)",
        ClaimBasis.Protection => "Protection Sipoko 30\u00A0jours",
        ClaimBasis.Guarantee => "garantie légale de conformité (L. 217-3)",
        ClaimBasis.Delivery => "obligation de livrer (L. 216-1)",
        _ => "accord du vendeur",
    };

    public static string NameOf(RemedyWish wish) => wish switch
    {
        RemedyWish.Replacement => "un remplacement",
        RemedyWish.Repair => "une réparation",
        _ => "un remboursement",
    };

    public static string NameOf(DeliveryFact fact) => fact switch
    {
        DeliveryFact.CollectedByThirdParty => "Retiré par un tiers à la demande de l’acheteur",
        DeliveryFact.ShippingArrangedPrivately => "Livraison arrangée entre l’acheteur et le vendeur",
        DeliveryFact.WrongAddress => "Adresse erronée et non corrigée à temps",
        DeliveryFact.RefusedOrNobodyThere => "Livraison refusée, ou personne pour la recevoir",
        _ => "Colis laissé au point de retrait",
    };

    public static string NameOf(DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.Refund => "remboursement",
        DisputeVerdict.Replace => "remplacement ou réparation",
        _ => "demande rejetée",
    };

    public static string NameOf(ClaimStage stage) => stage switch
    {
        ClaimStage.AwaitingSeller => "Le vendeur doit répondre",
        ClaimStage.Stopping => "Annulation en cours",
        ClaimStage.AwaitingParcel => "À renvoyer",
        ClaimStage.OnItsWayBack => "Retour en chemin",
        ClaimStage.Offered => "Offre à examiner",
        ClaimStage.Refused => "Contesté par le vendeur",
        ClaimStage.Disagreed => "Retour jugé non conforme",
        ClaimStage.Replacing => "Remplacement en cours",
        ClaimStage.Disputed => "Sipoko examine",
        ClaimStage.Refunding or ClaimStage.RefundStuck => "Remboursement en cours",
        ClaimStage.Refunded => "Remboursé",
        ClaimStage.Replaced => "Réglé",
        ClaimStage.Rejected => "Demande rejetée",
        _ => "Abandonné",
    };

    public static Telling Tell(object happened) => happened switch
    {
        PurchaseWithdrawn e => $"Rétractation déclarée\u00A0: {Lines(e.Subject.Lines)}",
        ReturnRequested e => $"Retour demandé\u00A0: {NameOf(e.Reason)}, {Lines(e.Subject.Lines)}",
        NonDeliveryReported => "Colis signalé comme non reçu",
        WithdrawnLinesStopped e => e.Lines.Count == 0 ? "Tout était déjà parti\u00A0: les articles sont à renvoyer" : $"{French.Count(e.Lines.Sum(line => line.Quantity), "article n’est pas parti", "articles ne sont pas partis")}\u00A0: annulé et remboursé",
        ReturnAccepted e => $"Retour accepté, à renvoyer avant le {French.Day(e.SendBackBy)} inclus{(e.Label is null ? "" : ", étiquette fournie")}",
        ClaimRefused => "Demande refusée par le vendeur",
        DeliveryAsserted e => $"Le vendeur dit avoir livré{(e.Facts.Count == 0 ? "" : $"\u00A0: {string.Join("\u00A0; ", e.Facts.Select(NameOf))}")}",
        PartialRefundOffered e => $"Le vendeur offre {French.Euros(e.Amount)} sans retour",
        PartialRefundDeclined => "Offre déclinée",
        ReplacementPromised e => $"Le vendeur répare, remplace ou renvoie, au plus tard le {French.Day(e.By)}",
        ReplacementReceived => "L’acheteur confirme que tout est réglé",
        ArticleSentBack e => $"Retour remis à {e.Carrier}, suivi {e.Tracking}{(e.Cost > Money.Zero ? $", frais {French.Euros(e.Cost)}" : "")}",
        ReturnInspected e => e.IsConforming ? "Retour reçu et conforme" : "Retour reçu, jugé non conforme par le vendeur",
        RefundAsked e => $"Remboursement de {French.Euros(e.Lines.Select(line => line.Amount).Sum() + e.Shipping)} lancé{(e.Shipping > Money.Zero ? $", dont {French.Euros(e.Shipping)} de frais de retour" : "")}",
        RefundMade e => $"{French.Euros(e.Total)} remboursés",
        RefundStuck e => new Telling("Le remboursement n’a pas pu partir\u00A0: notre équipe s’en occupe", e.Why),
        SellerReminded => "Rappel envoyé au vendeur",
        SellerStayedSilent => "Le vendeur n’a pas répondu à temps",
        ClaimGivenUp => "Demande abandonnée par l’acheteur",
        ClaimJoined => "Dossier rattaché à un compte",
        DisputeOpened e => $"{(e.By is Party.Buyer ? "L’acheteur" : "Le vendeur")} demande à Sipoko de trancher",
        StatementAdded => "Explications ajoutées",
        DisputeDecided e => new Telling($"Décision de Sipoko\u00A0: {NameOf(e.Verdict)}, contestable jusqu’au {French.Day(e.ContestableUntil)}", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
        DecisionContested e => $"Décision contestée par {(e.By is Party.Buyer ? "l’acheteur" : "le vendeur")}",
        _ => happened.GetType().Name,
    };

    /// <summary>What only the console tells.</summary>
    public static bool IsSilent(ClaimEvent happened) => happened is ClaimJoined or SellerReminded;

    public static Party WhoOf(ClaimEvent happened) => happened switch
    {
        PurchaseWithdrawn or ReturnRequested or NonDeliveryReported or PartialRefundDeclined or ReplacementReceived or ArticleSentBack or ClaimGivenUp => Party.Buyer,
        ReturnAccepted or ClaimRefused or DeliveryAsserted or PartialRefundOffered or ReplacementPromised or ReturnInspected => Party.Seller,
        DisputeOpened e => e.By,
        StatementAdded e => e.By,
        DecisionContested e => e.By,
        _ => Party.Sipoko,
    };

    public static Personal<ClaimText>? TextOf(ClaimEvent happened) => happened switch
    {
        ReturnRequested e => e.Story,
        NonDeliveryReported e => e.Story,
        ReturnAccepted e => e.Instructions,
        ClaimRefused e => e.Reasons,
        DeliveryAsserted e => e.Proof,
        ReplacementPromised e => e.How,
        ReturnInspected e => e.Findings,
        DisputeOpened e => e.Story,
        StatementAdded e => e.Text,
        DecisionContested e => e.Why,
        _ => null,
    };

    /// <summary>The statement of reasons, which both parties read.</summary>
    public static string? ReasonsOf(ClaimEvent happened) => happened is DisputeDecided e ? $"{e.Reasons.Facts}\nFondement\u00A0: {e.Reasons.Ground}." : null;

    public static IReadOnlyList<FileId> FilesOf(ClaimEvent happened) => happened switch
    {
        ReturnRequested e => e.Photos,
        ReturnAccepted { Label: { } label } => [label],
        DeliveryAsserted e => e.Files,
        ArticleSentBack { Receipt: { } receipt } => [receipt],
        ReturnInspected e => e.Photos,
        DisputeOpened e => e.Files,
        StatementAdded e => e.Files,
        _ => [],
    };

    public static string Lines(IEnumerable<ClaimLine> lines) => string.Join(", ", lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}"));

    public static IReadOnlyList<FoldedField> Fields(Claim claim) =>
    [
        new("Nature", NameOf(claim.Kind)),
        new("Fondement", NameOf(claim.Basis)),
        new("Motif", claim.Reason is { } reason ? NameOf(reason) : "sans objet"),
        new("Articles", Lines(claim.Subject.Lines)),
        new("État", NameOf(claim.Stage)),
        new("Échéance", claim.DueBy is { } due ? French.Day(due) : "aucune"),
        new("Remboursements", claim.Refunds.Count == 0 ? "aucun" : string.Join(", ", claim.Refunds.Select(refund => refund.Made is { } made ? French.Euros(made) : "en cours"))),
        new("Décision", claim.Dispute?.Verdict is { } verdict ? NameOf(verdict) : "aucune"),
    ];
}
