namespace Sipoko.Accounts.Sellers;

internal static class SellerRefusal
{
    public static readonly Refusal SiretOfAnotherCompany = new("seller.siret_of_another_company", "Ce SIRET ne commence pas par votre SIREN.", "siret");
    public static readonly Refusal VatOfAnotherCompany = new("seller.vat_of_another_company", "Ce numéro de TVA ne finit pas par votre SIREN.", "tva");
    public static readonly Refusal SlugInvalid = new(
        "seller.slug_invalid", "L’adresse de la boutique compte de 3 à 60 lettres minuscules, chiffres et tirets.", "adresse-boutique");
    public static readonly Refusal SlugTaken = new("seller.slug_taken", "Cette adresse de boutique est déjà prise.", "adresse-boutique");
    public static readonly Refusal CompanyKnown = new("seller.company_known", "Cette entreprise a déjà demandé à vendre sur Sipoko.", "siren");
    public static readonly Refusal ApplicantNotApproved = new("seller.applicant_not_approved", "Confirmez d’abord l’adresse de votre compte.");
    public static readonly Refusal NotTheApplicant = Refusal.Absence("seller.not_the_applicant");
    public static readonly Refusal NotSelfCertified = new("seller.not_self_certified", "Cochez cette case pour envoyer votre demande.", "engagement");
    public static readonly Refusal NoteMissing = new("seller.note_missing", "Dites ce que vous avez vérifié\u00A0: de 3 à 500 caractères.", "note");
    public static readonly Refusal ChecksMissing = new("seller.checks_missing", "Cochez chaque vérification\u00A0: certifier, c’est les avoir toutes faites.", "verifications");
    public static readonly Refusal ReasonsMissing = new(
        "seller.reasons_missing", "Donnez les faits (de 10 à 2\u00A0000 caractères) et le fondement de la décision.", "faits");
    public static readonly Refusal Changed = new("seller.changed", "Ce dossier a changé depuis que vous l’avez lu\u00A0: relisez-le, puis décidez.");
    public static readonly Refusal NotSubmitted = new("seller.not_submitted", "Cette demande n’attend pas de décision.");
    public static readonly Refusal ApplicantCannotSell = new("seller.applicant_cannot_sell", "La personne qui a déposé la demande ne peut plus agir pour une boutique.");
    public static readonly Refusal NotCertified = new("seller.not_certified", "Cette boutique n’est pas certifiée.");
    public static readonly Refusal Closed = new("seller.closed", "Cette boutique est fermée.");
    public static readonly Refusal NotSuspended = new("seller.not_suspended", "Cette boutique n’est pas suspendue.");
    public static readonly Refusal ContestMissing = new("seller.contest_missing", "Dites pourquoi la décision est à revoir\u00A0: de 10 à 2\u00A0000 caractères.", "contestation");
    public static readonly Refusal TooLateToContest = new("seller.too_late_to_contest", "Une suspension se conteste pendant six mois\u00A0: ce délai est passé.");
    public static readonly Refusal NotContested = new("seller.not_contested", "Cette suspension n’a pas été contestée.");
    public static readonly Refusal DecidedByTheSame = new(
        "seller.decided_by_the_same", "Vous avez décidé cette suspension\u00A0: sa contestation revient à une autre personne de l’équipe.");
    public static readonly Refusal ShopNameMistyped = new("seller.shop_name_mistyped", "Écrivez le nom de votre boutique exactement, pour confirmer.", "confirmation");
    public static readonly Refusal BadVacation = new("seller.bad_vacation", "Le dernier jour suit le premier, et une absence dure 180 jours au plus.", "au");
    public static readonly Refusal VacationInThePast = new("seller.vacation_in_the_past", "Ce jour est passé.", "du");
    public static readonly Refusal ChangeWaits = new("seller.change_waits", "Une demande de modification attend déjà la décision de l’équipe.");
    public static readonly Refusal ProofMissing = new("seller.proof_missing", "Joignez un extrait de moins de trois mois.", "extrait");
    public static readonly Refusal NotTheOwner = new("seller.not_the_owner", "Seul le propriétaire de la boutique peut faire cela.");
    public static readonly Refusal TooManyInvitations = new("seller.too_many_invitations", "Vingt personnes au plus agissent pour une boutique.", "adresse");
    public static readonly Refusal InvitationGone = new("seller.invitation_gone", "Cette invitation a expiré, a été retirée, ou a déjà servi. Demandez-en une nouvelle.");
    public static readonly Refusal UnknownPlan = new("seller.unknown_plan", "Choisissez une formule.", "formule");

    public static Refusal OrdersToShip(int count) => new(
        "seller.orders_to_ship", $"Il vous reste {(count == 1 ? "une commande" : $"{count} commandes")} à expédier\u00A0: expédiez d’abord, puis fermez.");
}
