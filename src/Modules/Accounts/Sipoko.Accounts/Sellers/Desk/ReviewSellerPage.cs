using System.Globalization;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Sellers.Desk;

internal sealed record ReviewSellerPage(SellerFile File, FormFields Fields) : IPageView
{
    public const int MostReasons = 3;

    private Seller Seller => File.Seller;

    public string Title => Seller.Identity.ShopName;

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ListSellersEndpoint.Url);

    public string Url => SellerDesk.UrlOf(Seller.Id.Value);

    public string State => SellerStateWords.Of(Seller.Status);

    public string Tone => SellerStateWords.ToneOf(Seller.Status);

    public string? ShopUrl => Seller.CertifiedAt is null ? null : $"/boutique/{Seller.Slug}";

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public IReadOnlyList<SummaryRow> Company => RowsOf(Seller.Identity, Seller.Siret, File.Representative);

    public IReadOnlyList<SummaryRow> Application =>
    [
        new("Demande", French.Instant(Seller.AppliedAt)),
        new("Certifié", Seller.CertifiedAt is { } certified ? French.Instant(certified) : "non"),
        new("Formule", SellingPlan.Find(Seller.Plan)?.Name ?? Seller.Plan),
        new("Engagement", Seller.Dossier is null ? "dossier reçu par e-mail" : Seller.Dossier.SelfCertified ? "produits conformes au droit de l’Union\u00A0: coché" : "non coché"),
        .. File.Extra is { } extra ? new[] { new SummaryRow("Complément", extra) } : [],
    ];

    public IReadOnlyList<Finding> Findings => FindingsOf(Seller.Siret, Seller.HasLegacyVatKey, Seller.Dossier?.Papers ?? []);

    public IReadOnlyList<PaperLink> Papers => LinksTo(Seller.Dossier?.Papers ?? []);

    public string Story => Seller.Identity.Story;

    public string ReturnPolicy => Seller.Identity.ReturnPolicy;

    public IReadOnlyList<ReasonRow> Rejected => [.. (Seller.Rejection?.Reasons ?? []).Select(ReasonRow.Of)];

    public string Version => Seller.SentVersion.ToString(CultureInfo.InvariantCulture);

    public string ChangeVersion => (Seller.Change?.Version ?? 0).ToString(CultureInfo.InvariantCulture);

    public bool MayCertify => Seller.Status == SellerStatus.Submitted;

    public IReadOnlyList<Field> Checks => [.. StaffChecks.All.Select(check => new Field($"v-{check.Check}", check.Label, Fields.Raw($"v-{check.Check}"), Required: false))];

    public string? ChecksError => Fields.ErrorOf("verifications");

    public Field Note => new("note", "Ce que vous avez vérifié, et où", Fields.Raw("note"), Fields.ErrorOf("note"), MaxLength: 500);

    public IReadOnlyList<Field> RefusalFields => [.. Enumerable.Range(1, MostReasons).SelectMany(number => ReasonFields.Of(Fields, $"-{number}", number == 1))];

    public bool MaySuspend => Seller.Status == SellerStatus.Certified;

    public IReadOnlyList<Field> SuspensionFields => ReasonFields.Of(Fields);

    public ReasonRow? Suspended => Seller.Suspension is { } suspension ? ReasonRow.Of(suspension.Reasons) : null;

    public string? SuspendedOn => Seller.Suspension is { } suspension ? French.Instant(suspension.At) : null;

    public string? Contest => Seller.Suspension?.ContestedAt is null ? null : File.Contest ?? "Personne effacée";

    public ReasonRow? Upheld => Seller.Suspension?.Upheld is { } upheld ? ReasonRow.Of(upheld) : null;

    public bool MayUphold => Seller is { Status: SellerStatus.Suspended, Suspension.AwaitsSecondLook: true };

    public bool MayLift => Seller.Status == SellerStatus.Suspended;

    public Field LiftReason => new("motif", "Pourquoi la suspension est levée", Fields.Raw("motif"), Fields.ErrorOf("motif"), Hint: "Le vendeur le lira.", MaxLength: 500);

    public IReadOnlyList<Field> UpholdFields => ReasonFields.Of(Fields, "-maintien");

    public IReadOnlyList<SummaryRow> Change => Seller.Change is { } change ? RowsOf(change.Identity, change.Siret, File.NewRepresentative) : [];

    public IReadOnlyList<PaperLink> ChangePapers => LinksTo(Seller.Change?.Papers ?? []);

    public IReadOnlyList<Finding> ChangeFindings => Seller.Change is { } change ? FindingsOf(change.Siret, change.HasLegacyVatKey, change.Papers) : [];

    public Field ChangeNote => new("note-modification", "Ce que vous avez vérifié", Fields.Raw("note-modification"), Fields.ErrorOf("note-modification"), MaxLength: 500);

    public IReadOnlyList<Field> ChangeRefusalFields => ReasonFields.Of(Fields, "-modification");

    private static IReadOnlyList<SummaryRow> RowsOf(TraderIdentity identity, Siret siret, LegalRepresentative? representative) =>
    [
        new("Dénomination", $"{identity.LegalName}, {identity.LegalForm}"), new("SIREN", identity.Siren), new("SIRET", siret.Value), new("TVA", identity.VatNumber),
        new("Immatriculation", identity.RegisterCity), new("Siège", $"{identity.Street}, {identity.PostalCode} {identity.City}"),
        new("Représentant", representative is null ? "Personne effacée" : $"{representative.FirstName} {representative.LastName}"),
        new("E-mail", identity.Email.Value), new("Téléphone", identity.Phone), new("Boutique", $"/boutique/{identity.Slug}"),
    ];

    private static IReadOnlyList<Finding> FindingsOf(Siret siret, bool hasLegacyVatKey, IReadOnlyList<Paper> papers) =>
    [
        new("ok", $"SIREN et SIRET justes par calcul, et accordés ({siret.Siren})"),
        hasLegacyVatKey ? new("warn", "Clé de TVA ancienne\u00A0: à vérifier dans VIES") : new("ok", "Clé de TVA juste par calcul"),
        .. papers.Where(paper => paper.Dated is not null).Select(paper => new Finding("ok", $"{PaperWords.Of(paper.Kind)} daté du {French.Day(paper.Dated!.Value)}, de moins de trois mois à l’envoi")),
    ];

    private IReadOnlyList<PaperLink> LinksTo(IReadOnlyList<Paper> papers) => [.. papers.Select(paper => new PaperLink(PaperWords.Of(paper.Kind), $"{Url}/pieces/{paper.File.Value}"))];

    public sealed record Finding(string Tone, string Text);

    public sealed record PaperLink(string Label, string Url);
}

internal static class PaperWords
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Kbis => "Extrait Kbis",
        PaperKind.NationalRegister => "Attestation du registre national des entreprises",
        PaperKind.SireneNotice => "Avis de situation Sirene",
        _ => "Pièce d’identité",
    };
}

internal static class StaffChecks
{
    public static readonly IReadOnlyList<(StaffCheck Check, string Label)> All =
    [
        (StaffCheck.RegisterExtract, "L’extrait d’immatriculation est lu et date de moins de trois mois"),
        (StaffCheck.Representative, "La pièce d’identité est celle du représentant inscrit sur l’extrait"),
        (StaffCheck.PublicRegister, "L’entreprise est active dans l’annuaire public, sous ces numéros et cette adresse"),
        (StaffCheck.Vat, "Le numéro de TVA est valide dans VIES"),
        (StaffCheck.ShopTexts, "Le nom et les textes de la boutique conviennent"),
    ];
}
