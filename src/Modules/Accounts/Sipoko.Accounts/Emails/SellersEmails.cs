using Marten;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sellers;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>The mails about a company that sells or asks to, to its owner.</summary>
public sealed class SellersEmails(EmailComposer composer, IPersonKeys keys, SiteAddress site)
{
    private const string WhySeller = "Vous recevez ce message parce que vous avez demandé à vendre sur Sipoko pour cette entreprise.";

    public ValueTask<IReadOnlyList<SendEmail>> ApplicationReceived(IQuerySession session, AccountId owner, string shop, CancellationToken cancellation) =>
        Tell(session, owner, "accounts.application_received", new(
            $"Votre demande pour {shop} est reçue", "Une personne de notre équipe la lit.", WhySeller,
            ["Merci. Une personne de notre équipe lit votre dossier et compare ses numéros aux registres publics. Vous recevez sa décision par e-mail."],
            [], "Suivre ma demande", site.Link("/vendre/inscription")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> ApplicationRefused(IQuerySession session, Seller seller, IReadOnlyList<StatementOfReasons> reasons, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.application_refused", new(
            $"Votre demande pour {seller.Identity.ShopName} est à corriger", "Les motifs, et comment corriger.", WhySeller,
            ["Nous ne pouvons pas certifier votre entreprise en l’état. Voici pourquoi. Vous pouvez corriger votre demande et la renvoyer\u00A0: ce que vous aviez saisi vous attend."],
            [.. reasons.Select(ReasonRow.Of)], "Corriger ma demande", site.Link("/vendre/inscription")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Certified(IQuerySession session, Seller seller, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.seller_certified", new(
            $"{seller.Identity.ShopName} est certifiée", "Votre boutique est ouverte.", WhySeller,
            ["Nos vérifications sont faites\u00A0: votre boutique est ouverte et porte la mention «\u00A0Vendeur professionnel certifié\u00A0».", "Connectez-vous pour publier vos premiers produits."],
            [], "Ouvrir mon espace vendeur", site.Link("/vendeur")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Suspended(IQuerySession session, Seller seller, SellerSuspended suspended, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.seller_suspended", new(
            $"{seller.Identity.ShopName} est suspendue", "Les motifs, et comment contester.", WhySeller,
            [
                "Vos offres ne sont plus montrées et ne peuvent plus être commandées. Les commandes en cours continuent\u00A0: expédiez-les et répondez aux acheteurs.",
                $"Vous pouvez contester cette décision gratuitement, devant une autre personne de notre équipe, jusqu’au {French.Day(StatementOfReasons.ContestableUntil(suspended.At))}.",
            ],
            [ReasonRow.Of(suspended.Reasons)], "Lire la décision ou la contester", site.Link("/vendeur/boutique/contestation")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Lifted(IQuerySession session, Seller seller, SuspensionLifted lifted, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.suspension_lifted", new(
            $"La suspension de {seller.Identity.ShopName} est levée", "Vos offres sont de nouveau en vente.", WhySeller,
            ["Vos offres sont de nouveau montrées et peuvent être commandées.", $"Motif\u00A0: {lifted.Reason}"], [], "Ouvrir mon espace vendeur", site.Link("/vendeur")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Upheld(IQuerySession session, Seller seller, SuspensionUpheld upheld, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.suspension_upheld", new(
            $"La suspension de {seller.Identity.ShopName} est maintenue", "Réponse à votre contestation.", WhySeller,
            [
                "Une autre personne de notre équipe a relu la décision et votre contestation. La suspension est maintenue.",
                "Vous pouvez saisir un médiateur ou un organe de règlement extrajudiciaire des litiges, ou le juge\u00A0: voyez nos conditions.",
            ],
            [ReasonRow.Of(upheld.Reasons)], "Lire la décision", site.Link("/vendeur/boutique")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> ShopClosed(IQuerySession session, Seller seller, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.shop_closed", new(
            $"{seller.Identity.ShopName} est fermée", "Ce qui reste possible.", WhySeller,
            ["Votre boutique est fermée, comme vous l’avez demandé. Les droits de vos acheteurs demeurent\u00A0: vous accédez encore à vos commandes, à vos messages et à vos versements."],
            [], "Ouvrir mon espace vendeur", site.Link("/vendeur")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> ChangeAccepted(IQuerySession session, Seller seller, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.identity_change_accepted", new(
            "La nouvelle identité de votre entreprise est en place", "Votre boutique la montre.", WhySeller,
            ["Notre équipe a vu vos justificatifs\u00A0: votre boutique et vos prochaines commandes portent la nouvelle identité."], [], "Voir ma boutique", site.Link("/vendeur/boutique")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> ChangeRefused(IQuerySession session, Seller seller, IdentityChangeRefused refused, CancellationToken cancellation) =>
        Tell(session, seller.Applicant, "accounts.identity_change_refused", new(
            "La modification de votre entreprise n’est pas acceptée", "Les motifs, et comment corriger.", WhySeller,
            ["L’identité actuelle de votre boutique reste en place. Vous pouvez corriger votre demande et la renvoyer."],
            [ReasonRow.Of(refused.Reasons)], "Corriger ma demande", site.Link("/vendeur/boutique/identite")), cancellation);

    /// <summary>To someone who need not have an account yet.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Invited(Personal<EmailAddress> to, string shop, string url, DateTimeOffset until, CancellationToken cancellation) =>
        await keys.Open(to, cancellation) is { } address
            ? [await Mail("accounts.seller_user_invited", to.Person, to.Purpose, address, new(
                $"{shop} vous invite dans son espace vendeur", "Le lien est valable sept jours.", $"Vous recevez ce message parce que la boutique {shop} a donné votre adresse pour vous inviter.",
                [
                    $"La boutique {shop} vous propose d’agir pour elle sur Sipoko\u00A0: commandes, messages, produits.",
                    $"Ouvrez le lien, connectez-vous ou créez un compte, puis acceptez. Il est valable jusqu’au {French.Instant(until)}. Si vous ne connaissez pas cette boutique, ignorez ce message.",
                ],
                [], "Répondre à l’invitation", url), cancellation)]
            : [];

    private async ValueTask<IReadOnlyList<SendEmail>> Tell(IQuerySession session, AccountId owner, string kind, SellerNoticeEmail view, CancellationToken cancellation) =>
        await session.LoadAsync<Credential>(owner, cancellation) is { } to && await keys.Open(to.Email, cancellation) is { } address
            ? [await Mail(kind, to.Email.Person, Purpose.Profile, address, view, cancellation)]
            : [];

    private async ValueTask<SendEmail> Mail(string kind, PersonId person, Purpose purpose, EmailAddress address, SellerNoticeEmail view, CancellationToken cancellation) =>
        new(EmailId.New(), kind, await composer.Compose(person, purpose, address, view, cancellation), Order: null);
}
