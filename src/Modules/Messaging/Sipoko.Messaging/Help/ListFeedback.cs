using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Help.Articles;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Help;

/// <summary>Staff see which articles help, and what readers miss in them.</summary>
public sealed class ListFeedbackEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/support/aide", Get).RequireAuthorization(Policies.StaffSupport);

    private static async Task<IResult> Get(ArticleFeedbackReader feedback, Pages pages, CancellationToken cancellation) =>
        pages.Show(new ListFeedbackPage(await feedback.Recent(cancellation)));
}

internal sealed record ListFeedbackPage(IReadOnlyList<ReadFeedback> Feedback) : IPageView
{
    public string Title => "Avis sur l’aide";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/support");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/support", "Support"), new(null, Title)];

    public string Term => $"{ArticleFeedbackReader.Days} derniers jours, {French.Count(Feedback.Count, "avis", "avis")}.";

    public EmptyState Empty { get; } = new("Pas encore d’avis", "Les lecteurs de l’aide sont invités, au bas de chaque article, à dire s’il leur a été utile.", null, null);

    /// <summary>Those that helped least first.</summary>
    public IReadOnlyList<ArticleRow> Articles =>
    [
        .. Feedback.GroupBy(said => said.Article).Select(said => (Article: said.Key, Yes: said.Count(one => one.IsUseful), No: said.Count(one => !one.IsUseful)))
            .OrderByDescending(said => said.No).ThenBy(said => said.Yes)
            .Select(said => new ArticleRow($"/aide/{said.Article}", TitleOf(said.Article), French.Number(said.Yes), French.Number(said.No))),
    ];

    public IReadOnlyList<ReasonRow> Reasons =>
        [.. Feedback.Where(said => said.Reason is not null).Select(said => new ReasonRow(TitleOf(said.Article), said.IsUseful ? "Utile" : "Pas utile", said.Reason!, French.Instant(said.At)))];

    private static string TitleOf(string article) => HelpArticles.Find(article)?.Title ?? article;

    public sealed record ArticleRow(string Url, string Title, string Yes, string No);

    public sealed record ReasonRow(string Title, string Judgement, string Reason, string At);
}

/// <param name="Reason">Opened.</param>
internal sealed record ReadFeedback(string Article, bool IsUseful, string? Reason, DateTimeOffset At);

internal sealed class ArticleFeedbackReader(IMessagingStore store, IPersonKeys keys, TimeProvider clock)
{
    public const int Days = 90;

    private const int MostRead = 5_000;
    private const int MostReasons = 100;

    /// <summary>What readers said lately, the newest first; the reasons of the last hundred that gave one.</summary>
    public async Task<IReadOnlyList<ReadFeedback>> Recent(CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        await using var session = store.QuerySession();
        var recent = await session.Query<ArticleFeedback>().Where(said => said.At >= since).OrderByDescending(said => said.At).Take(MostRead).ToListAsync(cancellation);
        var (read, reasons) = (new List<ReadFeedback>(), 0);
        foreach (var said in recent)
        {
            var reason = said.Reason is { } box && reasons++ < MostReasons ? (await keys.Open(box, cancellation))?.Value : null;
            read.Add(new(said.Article, said.IsUseful, reason, said.At));
        }

        return read;
    }
}
