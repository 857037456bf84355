using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Reports;

internal sealed record ShowStaffReportPage(ReportFile File, (int All, int Unfounded) History, AccountId Reader, FormFields Fields) : IPageView
{
    public const string VerdictName = "decision";
    public const string FactsName = "faits";
    public const string GroundName = "fondement";
    public const string SourceName = "source";
    public const int MaxGround = 300;

    /// <summary>From here on staff are warned of misuse (art. 23 of Regulation 2022/2065).</summary>
    private const int ManyUnfounded = 3;

    private Report Report => File.Report;

    public string Title => $"Signalement {Report.Number}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/signalements");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/signalements", "Signalements"), new(null, Report.Number)];

    public string Status => ReportWords.Of(Report.Status);

    public bool IsUrgent => Report.IsUrgent;

    public string Reason => ReportForms.TitleOf(Report.Reason);

    public string Thing => Report.Thing.Title;

    public string? ThingUrl => ReportWords.StaffUrlOf(Report.Thing);

    public string? SellerUrl => Report.Thing.SellerId is { } seller ? $"/equipe/vendeurs/{seller.Value}" : null;

    /// <summary>The suspension itself is done in the seller's file.</summary>
    public bool AsksForSuspension => Report is { Status: ReportStatus.Decided, Verdict: ReportVerdict.ShopToBeSuspended };

    public string Facts => File.Statement?.Facts ?? "Personne effacée";

    public IReadOnlyList<ReportDetail> Details => File.Statement?.Details ?? [];

    public IReadOnlyList<Attachment> Files => [.. (File.Statement?.Files ?? []).Select(file => new Attachment($"{Url}/fichiers/{file.FileId.Value}", file.Name))];

    public string Who => Report.Correspondent is null ? "Anonyme" : File.Who is null ? "Personne effacée" : $"{File.Who.Name}, {File.Who.Email.Value}";

    public string FiledAt => French.Instant(Report.FiledAt);

    public string Deadline => Waits ? French.LongDay(ParisTime.Day(ReportClock.DecideBy(Report).AddTicks(-1))) : "aucune";

    public string Others => $"{French.Count(History.All, "autre signalement", "autres signalements")}, dont {French.Count(History.Unfounded, "manifestement infondé", "manifestement infondés")}";

    public bool IsMisused => History.Unfounded >= ManyUnfounded;

    public IReadOnlyList<DecisionCard> Decisions => [.. File.Decisions.Select(decision => DecisionCard.Of(decision, ReportParty.Reporter))];

    public IReadOnlyList<Contest> Contests =>
        [.. File.Contests.Select(contest => new Contest(contest.Party == ReportParty.Seller ? "Contestation de la boutique ou de la personne en cause" : "Contestation de l’auteur du signalement", contest.Text, French.Instant(contest.At)))];

    public bool Waits => Report.Status != ReportStatus.Decided;

    /// <summary>Who decided does not look at the contest.</summary>
    public bool IsForAnother => Report.Status == ReportStatus.Contested && Report.DecidedBy == Reader;

    public string FormHeading => Report.Status == ReportStatus.Contested ? "Réexaminer" : "Décider";

    public string Url => $"/equipe/signalements/{Report.Id.Value}";

    public Field Verdict => new(VerdictName, "Décision", Error: Fields.ErrorOf(VerdictName), Options: ReportWords.VerdictChoices(Fields.Raw(VerdictName)));

    public Field StatedFacts => new(
        FactsName, "Les faits retenus", Fields.Raw(FactsName), Fields.ErrorOf(FactsName), Hint: "Envoyés à l’auteur du signalement et, si elle est touchée, à la boutique ou à la personne en cause\u00A0: ne nommez personne.", MaxLength: StatementOfReasons.MaxLength);

    public Field Ground => new(GroundName, "Le fondement", Fields.Raw(GroundName), Fields.ErrorOf(GroundName), Hint: "Par exemple\u00A0: article L. 713-2 du Code de la propriété intellectuelle.", Autocomplete: "off", MaxLength: MaxGround);

    public Field Source => new(
        SourceName, "Il vient", Error: Fields.ErrorOf(SourceName),
        Options: [new("loi", "De la loi", Fields.Raw(SourceName) == "loi"), new("conditions", "De nos conditions", Fields.Raw(SourceName) == "conditions")]);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public sealed record Contest(string Heading, string Text, string When);

    public sealed record Attachment(string Url, string Name);
}
