using Microsoft.AspNetCore.Http;
using Sipoko.Web.Caching;
using Sipoko.Web.Security;

namespace Sipoko.Web.Pages;

/// <summary>What an endpoint answers: a page, the same page with what is wrong, a redirect after a write, or one of the plain error pages.</summary>
public sealed class Pages(Renderer renderer, PageCache cache)
{
    /// <summary>A page for this visitor only.</summary>
    public IResult Show(IPageView view, int status = StatusCodes.Status200OK) => new PageResult(renderer, view, status);

    /// <summary>A page that is the same for everyone but its personal hole: kept until an event drops one of its tags.</summary>
    public IResult Public(IPageView view, params IReadOnlyList<string> tags) => new CachedPageResult(renderer, cache, view, tags);

    /// <summary>The form again, with what was typed and what to repair (422).</summary>
    public IResult Invalid(IPageView view) => Show(view, StatusCodes.Status422UnprocessableEntity);

    /// <summary>After a command: on to the next page when done, «not found» when its object is absent or another's, else the page again with the refusal.</summary>
    public IResult Answer(Outcome? outcome, string redirectTo, Func<Refusal, IPageView> onRefusal) => outcome switch
    {
        null or { Refusal.IsAbsence: true } => Reply.NotFound(),
        { Refusal: { } refusal } => Invalid(onRefusal(refusal)),
        _ => Reply.SeeOther(redirectTo),
    };

    /// <summary>The same, when the page to show again has to be loaded first.</summary>
    public async Task<IResult> Answer(Outcome? outcome, string redirectTo, Func<Refusal, Task<IPageView?>> onRefusal) => outcome switch
    {
        null or { Refusal.IsAbsence: true } => Reply.NotFound(),
        { Refusal: { } refusal } => await onRefusal(refusal) is { } view ? Invalid(view) : Reply.NotFound(),
        _ => Reply.SeeOther(redirectTo),
    };

    private sealed class PageResult(Renderer renderer, IPageView view, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var html = PersonalHole.Fill(renderer.Page(view, httpContext.User.StaffRole()), renderer.Personal(MoiCookie.Read(httpContext.Request)));
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            return httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
        }
    }

    private sealed class CachedPageResult(Renderer renderer, PageCache cache, IPageView view, IReadOnlyList<string> tags) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var page = new CachedPage(renderer.Page(view));
            cache.Keep(httpContext, page, tags);
            return page.Send(httpContext, renderer);
        }
    }
}

/// <summary>The one place of a page that differs between visitors.</summary>
public static class PersonalHole
{
    public const string Mark = "<!--moi-->";

    public static string Fill(string html, string personal) => html.Replace(Mark, personal, StringComparison.Ordinal);
}
