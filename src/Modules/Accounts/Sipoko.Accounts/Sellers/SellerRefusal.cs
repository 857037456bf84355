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
    public static readonly Refusal NoteMissing = new("seller.note_missing", "Dites ce que vous avez vérifié\u00A0: de 3 à 500 caractères.", "note");
}
