using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Watching;

internal sealed record ShowMachineryPage(Machinery Seen, IReadOnlyList<ActRow> Acts) : IPageView
{
    private readonly IReadOnlyList<Finding> findings = Judgement.Of(Seen);

    public string Title => "Machinerie";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ShowMachineryEndpoint.Url);

    public string Taken => $"Relevé le {Words.Second(Seen.At)}.";

    public string Summary => findings switch
    {
        [] => "Tout est en ordre. Les messages passent, les hôtes répondent, la base a de la place.",
        _ when Worst == Gravity.Unknown => "Rien d’anormal dans ce qui a pu être lu.",
        _ => $"{French.Count(findings.Count(finding => finding.Gravity > Gravity.Unknown), "point demande", "points demandent")} votre attention.",
    };

    public string Tone => GravityWords.Tone(Worst);

    public IReadOnlyList<FindingRow> Findings => [.. findings.Take(12).Select(finding => new FindingRow(finding.Sentence, $"#{finding.Part}", GravityWords.Of(finding.Gravity), GravityWords.Tone(finding.Gravity)))];

    public string? MoreFindings => findings.Count > 12 ? $"Et {French.Count(findings.Count - 12, "autre", "autres")}, plus bas." : null;

    public IReadOnlyList<Figure> Figures =>
    [
        new("Hôtes", Seen.Hosts.Value is { } hosts ? French.Number(hosts.Count(host => !Judgement.IsSilent(host))) : Unread, "en vie", "#hotes"),
        new("Messages en attente", Sum(queue => queue.Waiting + queue.AtWork), Sum(queue => queue.HandledLately, handled => French.Count(handled, "traité en une minute", "traités en une minute")), "#files"),
        new("Messages planifiés", Sum(queue => queue.Planned), Sum(queue => queue.Overdue) + " en retard", "#files"),
        new("Messages en échec", Failed is { } failed ? French.Number(failed) : Unread, Failed is 0 ? "rien n’attend" : "à décider", "#echecs"),
        new("Base de données", Seen.Database.Value is { } database ? Words.Bytes(database.Bytes) : Unread, Seen.Database.Value is { } server ? $"{server.Connections} connexions sur {server.MostConnections}" : "", "#base"),
    ];

    public HostsPart Hosts => new(Seen.Hosts);

    public QueuesPart Queues => new(Seen.Queues, Seen.At);

    public FailuresPart Failures => new(Seen.Failures);

    public StoresPart Stores => new(Seen.Stores);

    public DatabasePart Database => new(Seen.Database);

    public DiskPart Disk => new(Seen.Disk, Seen.Tables);

    public IReadOnlyList<ErrorRow> Errors => [.. Seen.Errors.Select(error => new ErrorRow(error.What, error.Exception, French.Count(error.Count, "fois", "fois"), $"il y a {Words.Span(Seen.At - error.Last)}"))];

    private const string Unread = "—";

    private Gravity Worst => findings.Count == 0 ? Gravity.Fine : findings[0].Gravity;

    private long? Failed => Seen.Failures.Value?.Sum(failure => failure.Count);

    private string Sum(Func<QueueSeen, long> figure, Func<long, string>? tell = null) => Seen.Queues.Value is { } queues ? (tell ?? French.Number)(queues.Sum(figure)) : Unread;

    public sealed record FindingRow(string Sentence, string Url, string State, string Tone);

    public sealed record Figure(string Label, string Value, string Hint, string Url);

    public sealed record ErrorRow(string What, string? Exception, string Count, string Last);
}

/// <summary>What a member of staff did with failed messages.</summary>
internal sealed record ActRow(string What, string Who, string When, string Reason);

internal static class GravityWords
{
    public static string Of(Gravity gravity) => gravity switch
    {
        Gravity.Act => "À traiter",
        Gravity.Look => "À surveiller",
        Gravity.Unknown => "Non lu",
        _ => "En ordre",
    };

    public static string Tone(Gravity gravity) => gravity switch
    {
        Gravity.Act => "err",
        Gravity.Look => "warn",
        Gravity.Unknown => "info",
        _ => "ok",
    };
}
