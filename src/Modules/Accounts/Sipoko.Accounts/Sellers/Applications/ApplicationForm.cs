using System.Globalization;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>The fields of an application, step by step; each rule says in French what it wants.</summary>
internal static class ApplicationForm
{
    public const string Extract = "extrait";
    public const string IdentityPaper = "identite";

    private const int MaxLine = 120;
    private const int MaxPhone = 20;
    private const int MaxText = 4_000;

    public static readonly IReadOnlyList<string> LegalForms =
        ["SAS", "SASU", "SARL", "EURL", "SA", "SNC", "SCOP", "SCIC", "Entreprise individuelle", "Micro-entreprise", "Association", "Autre"];

    public static IReadOnlyList<Field> CompanyFields(FormFields fields, string? chosenPlan) =>
    [
        new("formule", "Formule", fields.Raw("formule"), fields.ErrorOf("formule"), "radios", Options: [.. SellingPlan.All.Select(plan => new Choice(
            plan.Word, plan.Name, plan.Word == (fields.Raw("formule") ?? chosenPlan), PlanWords.InOneLine(plan)))]),
        .. IdentityFields(fields, null),
    ];

    /// <summary>What the registers know of a company.</summary>
    public static IReadOnlyList<Field> IdentityFields(FormFields fields, Func<string, string?>? known) =>
    [
        Line(fields, known, "nom", "Dénomination de l’entreprise", "organization", "Telle qu’elle figure sur l’extrait d’immatriculation."),
        new("forme", "Forme juridique", Value(fields, known, "forme"), fields.ErrorOf("forme"), "select",
            Options: [new("", "Choisissez une forme"), .. LegalForms.Select(form => new Choice(form, form, form == Value(fields, known, "forme")))]),
        Line(fields, known, "siren", "SIREN", hint: "9 chiffres.") with { Inputmode = "numeric", MaxLength = 20 },
        Line(fields, known, "siret", "SIRET du siège", hint: "14 chiffres, qui commencent par le SIREN.") with { Inputmode = "numeric", MaxLength = 30 },
        Line(fields, known, "tva", "Numéro de TVA", hint: "FR, deux caractères, puis le SIREN. Vérifié par calcul\u00A0; une clé ancienne, avec une lettre, l’est par notre équipe.") with { MaxLength = 30 },
        Line(fields, known, "rcs", "Ville d’immatriculation", hint: "Celle du registre du commerce ou du registre national des entreprises."),
        Line(fields, known, "rue", "Adresse du siège", "street-address"),
        Line(fields, known, "code-postal", "Code postal", "postal-code") with { Inputmode = "numeric", MaxLength = 5 },
        Line(fields, known, "ville", "Ville", "address-level2"),
    ];

    public static IReadOnlyList<Field> RepresentativeFields(FormFields fields, Func<string, string?>? known = null) =>
    [
        Line(fields, known, "prenom", "Prénom du représentant légal", "given-name"),
        Line(fields, known, "nom-representant", "Nom du représentant légal", "family-name"),
        new("preuve", "Votre justificatif d’immatriculation", fields.Raw("preuve"), fields.ErrorOf("preuve"), "radios", Options:
        [
            Proof(fields, PaperKind.Kbis, "Extrait Kbis", "Sociétés et commerçants."),
            Proof(fields, PaperKind.NationalRegister, "Attestation du registre national des entreprises", "Artisans et professions libérales."),
            Proof(fields, PaperKind.SireneNotice, "Avis de situation Sirene", "Micro-entreprises."),
        ]),
        new("extrait-date", "Date de ce justificatif", fields.Raw("extrait-date"), fields.ErrorOf("extrait-date"), "date", "Moins de trois mois."),
    ];

    public static IReadOnlyList<Field> ShopFields(FormFields fields) =>
    [
        Line(fields, null, "nom-boutique", "Nom de la boutique", hint: "Celui que vos clients verront.") with { MaxLength = 60 },
        Line(fields, null, "adresse-boutique", "Adresse de la boutique", hint: "www.sipoko.fr/boutique/… : minuscules, chiffres et tirets.") with { MaxLength = 60 },
        new("courriel", "Adresse e-mail de la boutique", fields.Raw("courriel"), fields.ErrorOf("courriel"), "email", "Montrée aux acheteurs, comme la loi le demande.", "email", "email", EmailAddress.MaxLength),
        new("telephone", "Téléphone de la boutique", fields.Raw("telephone"), fields.ErrorOf("telephone"), "tel", "Montré aux acheteurs.", "tel", "tel", MaxPhone),
        new("histoire", "Votre histoire", fields.Raw("histoire"), fields.ErrorOf("histoire"), "textarea", "Qui vous êtes, ce que vous faites.", MaxLength: MaxText),
        new("retours", "Vos règles de retour", fields.Raw("retours"), fields.ErrorOf("retours"), "textarea", "Elles s’ajoutent aux droits des acheteurs et ne les réduisent jamais.", MaxLength: MaxText),
        new("complement", "Informations complémentaires pour notre équipe", fields.Raw("complement"), fields.ErrorOf("complement"), "textarea", MaxLength: MaxText, Required: false),
    ];

    public static CompanyNumbers? Numbers(FormFields fields)
    {
        var siren = fields.Value<Siren>("siren", Siren.TryParse, "Ce SIREN n’existe pas\u00A0: ses 9 chiffres ne s’accordent pas.");
        var siret = fields.Value<Siret>("siret", Siret.TryParse, "Ce SIRET n’existe pas\u00A0: ses 14 chiffres ne s’accordent pas.");
        var vat = fields.Value<VatNumber>("tva", VatNumber.TryParse, "Ce numéro de TVA n’existe pas\u00A0: sa clé ne s’accorde pas au SIREN.");
        if (fields.ErrorOf("siren") is null && fields.ErrorOf("siret") is null && siret.Siren != siren)
        {
            fields.Refuse(SellerRefusal.SiretOfAnotherCompany);
        }

        if (fields.ErrorOf("siren") is null && fields.ErrorOf("tva") is null && vat.Siren != siren)
        {
            fields.Refuse(SellerRefusal.VatOfAnotherCompany);
        }

        return fields.ErrorOf("siren") is null && fields.ErrorOf("siret") is null && fields.ErrorOf("tva") is null ? new(siren, siret, vat) : null;
    }

    /// <summary>The mail and the phone are the shop's own, and come from another step.</summary>
    public static Company Company(FormFields fields, EmailAddress? email, string phone) => new(
        fields.Text("nom", MaxLine, "Indiquez la dénomination de l’entreprise."), fields.Choice("forme", LegalForms, "Choisissez la forme juridique."),
        fields.Text("rcs", MaxLine, "Indiquez la ville d’immatriculation."), fields.Text("rue", MaxLine, "Indiquez le numéro et la rue du siège."), fields.PostalCode("code-postal"),
        fields.Text("ville", MaxLine, "Indiquez la ville du siège."), email!, phone);

    public static LegalRepresentative Representative(FormFields fields) => new(
        fields.Text("prenom", MaxLine, "Indiquez le prénom de la personne qui représente l’entreprise."),
        fields.Text("nom-representant", MaxLine, "Indiquez le nom de la personne qui représente l’entreprise."));

    public static (PaperKind Kind, DateOnly Dated) ProofOf(FormFields fields, DateOnly today)
    {
        var kind = fields.Choice("preuve", [nameof(PaperKind.Kbis), nameof(PaperKind.NationalRegister), nameof(PaperKind.SireneNotice)], "Choisissez le justificatif que vous joignez.");
        var dated = fields.Value<DateOnly>("extrait-date", TryParseDay, "Indiquez la date qui figure sur le justificatif.");
        if (fields.ErrorOf("extrait-date") is null && (dated > today || dated < today.AddMonths(-3)))
        {
            fields.Refuse("extrait-date", dated > today ? "Cette date est à venir." : $"Ce justificatif a plus de trois mois\u00A0: il doit dater du {French.Day(today.AddMonths(-3))} au plus tôt.");
        }

        return (Enum.TryParse<PaperKind>(kind, out var known) ? known : PaperKind.Kbis, dated);
    }

    public static ShopTexts Texts(FormFields fields) => new(
        fields.Lines("histoire", MaxText, "Présentez votre boutique en quelques phrases."), fields.Lines("retours", MaxText, "Dites comment vous reprenez un article."),
        fields.Phone("telephone"), fields.Value<EmailAddress>("courriel", EmailAddress.TryParse, "Indiquez une adresse e-mail complète, par exemple contact@exemple.fr.")!);

    public static string ShopName(FormFields fields) => fields.Text("nom-boutique", 60, "Donnez un nom à votre boutique.");

    public static string Slug(FormFields fields)
    {
        var slug = fields.Raw("adresse-boutique")?.Trim() ?? "";
        if (!CheckCompany.IsSlug(slug))
        {
            fields.Refuse(SellerRefusal.SlugInvalid);
        }

        return slug;
    }

    public static string? Extra(FormFields fields) => string.IsNullOrWhiteSpace(fields.Raw("complement")) ? null : fields.Lines("complement", MaxText, "");

    public static bool TryParseDay(string? typed, out DateOnly day) => DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Choice Proof(FormFields fields, PaperKind kind, string label, string hint) => new(kind.ToString(), label, fields.Raw("preuve") == kind.ToString(), hint);

    private static string? Value(FormFields fields, Func<string, string?>? known, string name) => fields.Raw(name) ?? known?.Invoke(name);

    private static Field Line(FormFields fields, Func<string, string?>? known, string name, string label, string? autocomplete = null, string? hint = null) =>
        new(name, label, Value(fields, known, name), fields.ErrorOf(name), Hint: hint, Autocomplete: autocomplete, MaxLength: MaxLine);
}
