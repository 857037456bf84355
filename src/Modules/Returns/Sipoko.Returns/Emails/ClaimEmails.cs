using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Claims;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Emails;

/// <summary>The mails of a claim: at each step to the side that must act, and to both when it ends. That money went back is told to the buyer by Checkout, once.</summary>
public sealed class ClaimEmails(EmailComposer composer, IPersonKeys keys, OrderAccess access, SiteAddress site)
{
    public async ValueTask<IReadOnlyList<SendEmail>> Of(Claim claim, ClaimEvent happened, CancellationToken cancellation)
    {
        var mails = new List<SendEmail>();
        if (ToBuyer(claim, happened) is { } toBuyer && await keys.Open(claim.Subject.Email, cancellation) is { } buyer)
        {
            // A guest has nothing to sign in with: the link itself opens the claim.
            var proof = claim.Buyer is null ? access.QueryFor(claim.OrderId) : "";
            mails.Add(await Mail(claim, claim.Subject.Person, buyer, toBuyer, "Voir mon dossier", $"/compte/retours/{claim.Id.Value}{proof}", "vous avez acheté", cancellation));
        }

        if (ToSeller(claim, happened) is { } toSeller)
        {
            mails.Add(await Mail(claim, new PersonId(claim.SellerId.Value), claim.Subject.SellerEmail, toSeller, "Ouvrir le dossier", $"/vendeur/retours/{claim.Id.Value}", "vous vendez", cancellation));
        }

        return mails;
    }

    internal static Said? ToBuyer(Claim claim, ClaimEvent happened) => happened switch
    {
        ReturnRequested e => new("Votre demande est enregistrée", $"{claim.Subject.ShopName} a jusqu’au {French.LongDay(e.AnswerBy)} inclus pour vous répondre. Ensuite, vous pourrez demander à Sipoko de trancher."),
        NonDeliveryReported e => new("Votre signalement est enregistré", $"{claim.Subject.ShopName} a jusqu’au {French.LongDay(e.AnswerBy)} inclus pour répondre. Vous pourrez demander à Sipoko de trancher jusqu’au {French.LongDay(e.EscalateBy)}."),
        WithdrawnLinesStopped when claim.Stage is ClaimStage.AwaitingParcel => new("Des articles sont déjà en route", $"Ce qui n’était pas parti est annulé et remboursé. Renvoyez le reste avant le {French.LongDay(claim.DueBy ?? claim.RefundBy!.Value)} inclus, puis indiquez le numéro de suivi."),
        ReturnAccepted e => new("Le vendeur accepte le retour", $"Renvoyez l’article avant le {French.LongDay(e.SendBackBy)} inclus. Les consignes{(e.Label is null ? "" : " et l’étiquette")} vous attendent sur la page du dossier."),
        ClaimRefused => new("Le vendeur refuse votre demande", "Ses raisons sont sur la page du dossier. Si vous n’êtes pas d’accord, demandez à Sipoko de trancher\u00A0: c’est gratuit. Vos droits légaux demeurent."),
        DeliveryAsserted => new("Le vendeur dit avoir livré", "Sa preuve est sur la page du dossier. Si vous n’avez toujours rien reçu, demandez à Sipoko de trancher."),
        PartialRefundOffered e => new("Le vendeur vous fait une offre", $"Il propose de vous rembourser {French.Euros(e.Amount)} sans retour de l’article. Vous êtes libre d’accepter ou de décliner, jusqu’au {French.LongDay(e.AnswerBy)} inclus."),
        PartialRefundLapsed => new("L’offre du vendeur n’est plus valable", "Elle est restée sans réponse. Votre demande continue\u00A0; vous pouvez aussi demander à Sipoko de trancher, depuis la page du dossier."),
        ClaimedLinesRefunded e => Repaid(claim, e),
        ReplacementPromised e => new("Le vendeur répare ou remplace", $"Il s’y engage au plus tard le {French.LongDay(e.By)}. Confirmez sur la page du dossier quand c’est réglé."),
        ReturnInspected { IsConforming: false } => new("Le vendeur conteste votre retour", "Il dit que ce qu’il a reçu n’est pas conforme\u00A0; ses raisons sont sur la page. Vous pouvez demander à Sipoko de trancher."),
        RefundStuck => new("Votre remboursement prend du retard", "Il n’a pas pu partir, ou votre banque nous l’a renvoyé. Notre équipe s’en occupe\u00A0; vous n’avez rien à faire."),
        ClaimClosed e => Closed(e),
        SellerStayedSilent => new("Le vendeur n’a pas répondu", "Son délai est passé. Vous pouvez maintenant demander à Sipoko de trancher, depuis la page du dossier."),
        DisputeOpened e => Disputed(e),
        DisputeDecided e => Decided(e),
        DecisionContested e => Contested(e),
        _ => null,
    };

    internal static Said? ToSeller(Claim claim, ClaimEvent happened) => happened switch
    {
        PurchaseWithdrawn e => new("Un acheteur s’est rétracté", e.IsReceived ? $"Il renvoie l’article avant le {French.LongDay(e.SendBackBy)}. Le remboursement part au retour, et au plus tard dès la preuve d’envoi après le {French.LongDay(e.RefundBy)} (article L. 221-24)." : "Ce qui n’est pas parti est annulé et remboursé\u00A0: ne l’expédiez plus."),
        ReturnRequested e => new("Un acheteur demande un retour", $"Motif\u00A0: {ClaimWords.NameOf(e.Reason)}. Répondez avant la fin du {French.LongDay(e.AnswerBy)}\u00A0; ensuite, l’acheteur pourra demander à Sipoko de trancher."),
        NonDeliveryReported e => new("Un acheteur n’a rien reçu", $"Répondez avant la fin du {French.LongDay(e.AnswerBy)}\u00A0: preuve de livraison, nouvel envoi ou remboursement."),
        SellerReminded => new("Dernier jour pour répondre", $"L’acheteur attend votre réponse jusqu’à ce soir minuit. Ensuite, il pourra demander à Sipoko de trancher."),
        PartialRefundDeclined => new("L’acheteur décline votre offre", Otherwise(claim)),
        PartialRefundLapsed => new("Votre offre est restée sans réponse", Otherwise(claim)),
        ClaimedLinesRefunded e => Repaid(claim, e),
        ClaimClosed e => Closed(e),
        ArticleSentBack e => new("Un retour est en chemin", $"Il vous arrive par {e.Carrier}, suivi {e.Tracking}. À réception, dites s’il est conforme\u00A0: le remboursement part aussitôt."),
        ClaimGivenUp => new("L’acheteur abandonne sa demande", "Vous n’avez rien à faire."),
        ReplacementReceived => new("L’acheteur confirme\u00A0: tout est réglé", "Le dossier est clos."),
        RefundMade e when claim.Kind is not ClaimKind.Withdrawal && e.Total > Money.Zero => new("Un acheteur a été remboursé", $"{French.Euros(e.Total)}\u00A0; votre solde et votre commission sont corrigés."),
        DisputeOpened e => Disputed(e),
        DisputeDecided e => Decided(e),
        DecisionContested e => Contested(e),
        _ => null,
    };

    private static Said Disputed(DisputeOpened e) =>
        new("Sipoko va trancher", $"Donnez vos explications et vos pièces avant la fin du {French.LongDay(e.StatementsUntil)}. Nous décidons ensuite, avec les raisons par écrit.");

    private static Said Decided(DisputeDecided e) => new(
        $"Décision de Sipoko\u00A0: {ClaimWords.NameOf(e.Verdict)}",
        $"Les faits retenus et le fondement sont sur la page du dossier. {Remedies(e.ContestableUntil)}");

    private static Said Closed(ClaimClosed e) => new("Sipoko a clos un dossier", $"Les faits retenus et le fondement sont sur la page du dossier. {Remedies(e.ContestableUntil)}");

    private static string Remedies(DateOnly? contestableUntil) => contestableUntil is { } day
        ? $"Vous pouvez contester sans frais jusqu’au {French.LongDay(day)}, puis saisir le médiateur de la consommation ou le juge."
        : "C’est la dernière décision de Sipoko\u00A0: vous pouvez saisir le médiateur de la consommation ou le juge.";

    private static Said Contested(DecisionContested e) => new(
        "Une décision est contestée",
        $"Un autre membre de notre équipe examine le dossier.{(e.StatementsUntil is { } day ? $" Vous pouvez ajouter des explications jusqu’au {French.LongDay(day)} inclus." : "")}");

    /// <summary>What the seller may still answer.</summary>
    private static string Otherwise(Claim claim) =>
        $"{(claim.DueBy is { } due ? $"Faites une autre réponse avant la fin du {French.LongDay(due)}." : "Vous pouvez en faire une autre, ou rembourser.")} L’acheteur peut aussi demander à Sipoko de trancher.";

    private static Said Repaid(Claim claim, ClaimedLinesRefunded e) => new(
        claim.IsOver ? "Un dossier est clos" : "Une partie d’un dossier est réglée",
        $"{French.Euros(e.Lines.Select(line => line.Amount).Sum())} ont été remboursés à l’acheteur par ailleurs, pour les articles de ce dossier.");

    private async ValueTask<SendEmail> Mail(
        Claim claim, PersonId person, EmailAddress to, Said said, string action, string path, string because, CancellationToken cancellation)
    {
        var view = new ClaimStepEmail(
            said.Title, said.Text, claim.Subject.Reference.Value, claim.Subject.ShopName, ClaimWords.NameOf(claim.Kind), [.. claim.Subject.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}")],
            action, site.Link(path), because);
        return new(EmailId.New(), "returns.claim_step", await composer.Compose(person, Purpose.Contract, to, view, cancellation), claim.OrderId);
    }

    internal sealed record Said(string Title, string Text);
}
