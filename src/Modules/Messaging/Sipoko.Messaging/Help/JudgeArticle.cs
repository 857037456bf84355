using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Help.Articles;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Help;

/// <summary>A reader says whether an article was useful; a browser's first word of the day counts.</summary>
public sealed record JudgeArticle(ArticleFeedbackId ArticleFeedbackId, string Article, bool IsUseful, Personal<FeedbackReason>? Reason);

public static class JudgeArticleHandler
{
    public static Decision<ArticleFeedbackEvent> Decide(JudgeArticle command, ArticleFeedback? feedback, DateTimeOffset now) =>
        feedback is null ? new ArticleJudged(command.ArticleFeedbackId, command.Article, command.IsUseful, command.Reason, now) : Decision.Nothing;

    public static async Task<Outcome> Handle(JudgeArticle command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, await session.LoadAsync<ArticleFeedback>(command.ArticleFeedbackId, cancellation), clock.GetUtcNow());
        foreach (var happened in decision.Events)
        {
            session.Events.StartStream<ArticleFeedback>(command.ArticleFeedbackId.Value, happened);
        }

        return decision.Outcome;
    }
}

public sealed class JudgeArticleEndpoint : ICarterModule
{
    private const string Cookie = "avis";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/aide/{article}/avis", Post).AllowAnonymous().RequireRateLimiting(RateLimits.Writing);

    private static async Task<IResult> Post(string article, HttpContext http, SharedKeys keys, TimeProvider clock, IMessageBus bus, Pages pages)
    {
        if (HelpArticles.Find(article) is not { } read)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var useful = fields.Choice(ShowArticlePage.UsefulName, ["oui", "non"], "Dites-nous oui ou non.");
        var reason = fields.OptionalLines(ShowArticlePage.ReasonName, FeedbackReason.MaxLength);
        if (!fields.AreValid)
        {
            return pages.Invalid(new ShowArticlePage(read, fields, IsThanked: false));
        }

        var id = ArticleFeedback.IdOf(BrowserOf(http), read.Slug, ParisTime.Day(clock.GetUtcNow()));
        Personal<FeedbackReason>? told = reason is null
            ? null
            : await keys.Seal(ArticleFeedback.KeyOwnerOf(id), new FeedbackReason(reason), http.RequestAborted);
        return pages.Answer(await bus.Ask(new JudgeArticle(id, read.Slug, useful == "oui", told), http), $"/aide/{read.Slug}?merci=oui#avis", refusal => new ShowArticlePage(read, fields, IsThanked: false));
    }

    /// <summary>A number by which this browser is known for a day, and nothing else.</summary>
    private static Guid BrowserOf(HttpContext http)
    {
        var browser = Guid.TryParse(http.Request.Cookies[Cookie], out var known) ? known : Guid.CreateVersion7();
        http.Response.Cookies.Append(Cookie, browser.ToString("N"), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(1),
        });
        return browser;
    }
}
