using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>One page of the application.</summary>
/// <param name="Word">Its part of the address.</param>
internal sealed record ApplicationStep(string Word, string Title, IReadOnlyList<string> Names, IReadOnlyList<string> Files, Func<FormFields, string?, IReadOnlyList<Field>> Fields)
{
    public const string Home = "/vendre/inscription";
    public const string Last = Home + "/envoi";

    public static readonly IReadOnlyList<ApplicationStep> All =
    [
        new("entreprise", "Votre entreprise", ["formule", "nom", "forme", "siren", "siret", "tva", "rcs", "rue", "code-postal", "ville"], [], ApplicationForm.CompanyFields),
        new("representant", "Représentant et justificatifs", ["prenom", "nom-representant", "preuve", "extrait-date"], [ApplicationForm.Extract, ApplicationForm.IdentityPaper],
            (fields, _) => ApplicationForm.RepresentativeFields(fields)),
        new("boutique", "Votre boutique", ["nom-boutique", "adresse-boutique", "courriel", "telephone", "histoire", "retours", "complement"], [], (fields, _) => ApplicationForm.ShopFields(fields)),
    ];

    public string Url => $"{Home}/{Word}";

    public string Next => All.SkipWhile(step => step.Word != Word).Skip(1).FirstOrDefault()?.Url ?? Last;

    public static ApplicationStep? Find(string word) => All.FirstOrDefault(step => step.Word == word);

    public static ApplicationStep? WithField(string name) => All.FirstOrDefault(step => step.Has(name));

    public bool Has(string name) => Names.Contains(name) || Files.Contains(name);

    public IReadOnlyList<FieldError> ErrorsIn(FormFields fields) => [.. fields.Errors.Where(error => Has(error.Name))];
}
