using Sipoko.Accounts.Sellers;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.Audits;

/// <summary>A company's history in the words of the console.</summary>
internal static class SellerWords
{
    public static Telling Tell(SellerEvent happened) => happened switch
    {
        SellerApplied e => $"{e.Identity.LegalName} (SIREN {e.Identity.Siren}) demande à vendre{Key(e.HasLegacyVatKey)}",
        ApplicationCorrected e => $"Demande corrigée et renvoyée{Key(e.HasLegacyVatKey)}",
        ApplicationRefused e => new Telling("Demande refusée par l’équipe", string.Join(" ; ", e.Reasons.Select(reason => reason.Facts))),
        ApplicationWithdrawn => "Demande retirée\u00A0: la personne a effacé son compte",
        SellerCertified e => new Telling("Vendeur certifié", e.Note),
        PaperOpened => "Justificatif ouvert par l’équipe",
        PlanChosen e => $"Formule choisie\u00A0: {e.Plan}, commission {French.Percent(e.Commission)}",
        SellerSuspended e => new Telling("Vendeur suspendu", e.Reasons.Facts),
        SuspensionContested => "Suspension contestée",
        SuspensionUpheld e => new Telling("Suspension maintenue", e.Reasons.Facts),
        SuspensionLifted e => new Telling("Suspension levée", e.Reason),
        ShopClosed => "Boutique fermée par son vendeur",
        VacationPlanned e => $"Absence prévue du {French.Day(e.From)} au {French.Day(e.Until)}",
        VacationBegan => "Absence commencée",
        VacationEnded => "Absence terminée",
        ShopTextsChanged => "Textes de la boutique modifiés",
        IdentityChangeAsked => "Nouvelle identité demandée",
        IdentityChangeAccepted e => new Telling("Nouvelle identité acceptée", e.Note),
        IdentityChangeRefused e => new Telling("Nouvelle identité refusée", e.Reasons.Facts),
        SellerUserInvited => "Personne invitée dans l’espace vendeur",
        InvitationWithdrawn => "Invitation retirée",
        SellerUserJoined => "Personne entrée dans l’espace vendeur",
        SellerUserRemoved => "Personne retirée de l’espace vendeur",
        _ => happened.GetType().Name,
    };

    private static string Key(bool isLegacy) => isLegacy ? ", clé de TVA ancienne à vérifier" : "";
}
