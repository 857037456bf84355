using Sipoko.Web.Files;
using Sipoko.Web.Forms;

namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>An application as far as it was typed: its fields with every fault, and what they make once there is none.</summary>
internal sealed record Examined(
    FormFields Fields, CompanyNumbers? Numbers, Company Company, Shop Shop, LegalRepresentative Representative, string Plan, IReadOnlyList<Paper> Papers, string? Extra,
    IReadOnlyDictionary<string, IReadOnlyList<TakenFile>> Files)
{
    public IReadOnlyList<FileField> FileFields =>
    [
        Uploads.Field(Fields, ApplicationForm.Extract, "Justificatif d’immatriculation", FileRules.OneDocument, Files[ApplicationForm.Extract]),
        Uploads.Field(Fields, ApplicationForm.IdentityPaper, "Pièce d’identité du représentant", FileRules.OneDocument, Files[ApplicationForm.IdentityPaper], hint: "Carte d’identité, passeport ou titre de séjour."),
    ];

    public bool HasLegacyVatKey => Numbers?.Vat.HasLegacyKey == true;
}

/// <summary>Judges an application by machine before anybody reads it, and seals what is personal in it.</summary>
internal sealed class ApplicationDesk(Uploads uploads, IPersonKeys keys, TimeProvider clock)
{
    /// <param name="earlier">What was wrong with files just sent.</param>
    public async Task<Examined> Examine(SellerId seller, IReadOnlyDictionary<string, string> typed, IReadOnlyList<FieldError> earlier, CancellationToken cancellation)
    {
        var fields = FormFields.Kept(typed);
        foreach (var error in earlier)
        {
            fields.Refuse(error.Name, error.Message);
        }

        var plan = fields.Choice("formule", SellingPlan.All.Select(plan => plan.Word), "Choisissez une formule.");
        var numbers = ApplicationForm.Numbers(fields);
        var company = ApplicationForm.Company(fields, null, "");
        var representative = ApplicationForm.Representative(fields);
        var (kind, dated) = ApplicationForm.ProofOf(fields, ParisTime.Day(clock.GetUtcNow()));
        var extract = await Taken(seller, fields, ApplicationForm.Extract, "Joignez ce justificatif.", cancellation);
        var identity = await Taken(seller, fields, ApplicationForm.IdentityPaper, "Joignez une pièce d’identité.", cancellation);
        var name = ApplicationForm.ShopName(fields);
        var slug = ApplicationForm.Slug(fields);
        var texts = ApplicationForm.Texts(fields);
        return new(
            fields, numbers, company with { Email = texts.Email, Phone = texts.Phone }, new(slug, name, texts.Story, texts.ReturnPolicy), representative, plan,
            [.. extract.Select(file => new Paper(file.Id, kind, dated)), .. identity.Select(file => new Paper(file.Id, PaperKind.Identity))], ApplicationForm.Extra(fields),
            new Dictionary<string, IReadOnlyList<TakenFile>> { [ApplicationForm.Extract] = extract, [ApplicationForm.IdentityPaper] = identity });
    }

    public async Task<Personal<TypedApplication>> Seal(AccountId applicant, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation) =>
        await keys.Seal(new PersonId(applicant.Value), Purpose.Contract, new TypedApplication(typed), cancellation);

    /// <summary>The command that sends a faultless application.</summary>
    public async Task<ApplyToSell> CommandOf(SellerId seller, AccountId applicant, Examined examined, bool selfCertified, CancellationToken cancellation)
    {
        var person = new PersonId(applicant.Value);
        var representative = await keys.Seal(person, Purpose.Contract, examined.Representative, cancellation);
        var extra = examined.Extra is { } text ? await keys.Seal(person, Purpose.Contract, new ExtraInformation(text), cancellation) : (Personal<ExtraInformation>?)null;
        return new(seller, applicant, examined.Numbers!, examined.Company, examined.Shop, representative, new(examined.Plan, examined.Papers, extra, selfCertified));
    }

    private async Task<IReadOnlyList<TakenFile>> Taken(SellerId seller, FormFields fields, string name, string whenNone, CancellationToken cancellation)
    {
        var taken = await uploads.Take(fields, name, FileRules.OneDocument, CompanyPapers.SealOf(seller), cancellation);
        if (taken.Count == 0)
        {
            fields.Refuse(name, whenNone);
        }

        return taken;
    }
}
