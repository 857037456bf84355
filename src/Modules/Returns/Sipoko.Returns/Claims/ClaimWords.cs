using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Claims;

/// <summary>Claims in words: for the pages of both parties, the thread, the mails and the audit console.</summary>
internal static partial class ClaimWords
{
    public static string SubjectOf(Claim claim) => $"{NameOf(claim.Kind)} · {claim.Subject.ShopName}";

    public static Telling Tell(object happened) => happened switch
    {
        PurchaseWithdrawn e => $"Rétractation déclarée\u00A0: {Lines(e.Subject.Lines)}",
        ReturnRequested e => $"Retour demandé\u00A0: {NameOf(e.Reason)}, {Lines(e.Subject.Lines)}",
        NonDeliveryReported => "Colis signalé comme non reçu",
        WithdrawnLinesStopped e => e.Lines.Count == 0 ? "Tout était déjà parti\u00A0: les articles sont à renvoyer" : $"{French.Count(e.Lines.Sum(line => line.Quantity), "article n’est pas parti", "articles ne sont pas partis")}\u00A0: annulé et remboursé",
        ClaimedLinesCancelled e => $"{French.Count(e.Lines.Sum(line => line.Quantity), "article du dossier n’est pas parti", "articles du dossier ne sont pas partis")}\u00A0: annulé et remboursé",
        ClaimedLinesRefunded e => $"{French.Euros(e.Lines.Select(line => line.Amount).Sum())} remboursés par ailleurs",
        ReturnAccepted e => $"Retour accepté, à renvoyer avant le {French.Day(e.SendBackBy)} inclus{(e.Label is null ? "" : ", étiquette fournie")}",
        ClaimRefused => "Demande refusée par le vendeur",
        DeliveryAsserted e => $"Le vendeur dit avoir livré{(e.Facts.Count == 0 ? "" : $"\u00A0: {string.Join("\u00A0; ", e.Facts.Select(NameOf))}")}",
        PartialRefundOffered e => $"Le vendeur offre {French.Euros(e.Amount)} sans retour",
        PartialRefundDeclined => "Offre déclinée",
        PartialRefundLapsed => "Offre restée sans réponse\u00A0: elle n’est plus valable",
        ReplacementPromised e => $"Le vendeur répare, remplace ou renvoie, au plus tard le {French.Day(e.By)}",
        ReplacementReceived => "L’acheteur confirme que tout est réglé",
        ArticleSentBack e => $"Retour remis à {e.Carrier}, suivi {e.Tracking}{(e.Cost > Money.Zero ? $", frais {French.Euros(e.Cost)}" : "")}",
        ReturnInspected e => e.IsConforming ? "Retour reçu et conforme" : "Retour reçu, jugé non conforme par le vendeur",
        ShipmentStopAsked => "Remboursement décidé\u00A0: ce qui n’est pas parti est d’abord arrêté",
        RefundAsked e => $"Remboursement de {French.Euros(e.Lines.Select(line => line.Amount).Sum() + e.Shipping)} lancé{(e.Shipping > Money.Zero ? $", dont {French.Euros(e.Shipping)} de frais de retour" : "")}",
        RefundMade e when e.Total == Money.Zero => "Cette somme avait déjà été rendue",
        RefundMade e => $"{French.Euros(e.Total)} remboursés",
        RefundStuck e => new Telling("Le remboursement n’a pas pu partir\u00A0: notre équipe s’en occupe", e.Why),
        SellerReminded => "Rappel envoyé au vendeur",
        SellerStayedSilent => "Le vendeur n’a pas répondu à temps",
        ClaimGivenUp => "Demande abandonnée par l’acheteur",
        ClaimJoined => "Dossier rattaché à un compte",
        DisputeOpened e => $"{(e.By is Party.Buyer ? "L’acheteur" : "Le vendeur")} demande à Sipoko de trancher",
        StatementAdded => "Explications ajoutées",
        DisputeDecided e => new Telling($"Décision de Sipoko\u00A0: {NameOf(e.Verdict)}, {Contestable(e.ContestableUntil)}", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
        ClaimClosed e => new Telling($"Dossier clos par Sipoko, {Contestable(e.ContestableUntil)}", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
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
    public static string? ReasonsOf(ClaimEvent happened) => happened switch
    {
        DisputeDecided e => Written(e.Reasons),
        ClaimClosed e => Written(e.Reasons),
        _ => null,
    };

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

    private static string Written(StatementOfReasons reasons) => $"{reasons.Facts}\nFondement\u00A0: {reasons.Ground}.";

    private static string Contestable(DateOnly? until) => until is { } day ? $"contestable jusqu’au {French.Day(day)}" : "dernière décision de Sipoko";

    public static string Lines(IEnumerable<ClaimLine> lines) => string.Join(", ", lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}"));

    public static IReadOnlyList<FoldedField> Fields(Claim claim) =>
    [
        new("Nature", NameOf(claim.Kind)),
        new("Fondement", NameOf(claim.Basis)),
        new("Motif", claim.Reason is { } reason ? NameOf(reason) : "sans objet"),
        new("Articles", Lines(claim.Subject.Lines)),
        new("État", $"{NameOf(claim.Stage)}{(claim.IsRefundStuck ? ", remboursement bloqué" : "")}"),
        new("Échéance", claim.DueBy is { } due ? French.Day(due) : "aucune"),
        new("Remboursements", claim.Refunds.Count == 0 ? "aucun" : string.Join(", ", claim.Refunds.Select(refund => refund.Made is { } made ? French.Euros(made) : "en cours"))),
        new("Décision", claim.Dispute?.Verdict is { } verdict ? NameOf(verdict) : "aucune"),
    ];
}
