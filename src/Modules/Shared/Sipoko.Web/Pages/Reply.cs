using Microsoft.AspNetCore.Http;

namespace Sipoko.Web.Pages;

/// <summary>Answers that need no view of their own.</summary>
public static class Reply
{
    /// <summary>After a POST: the browser fetches the next page by GET (303).</summary>
    public static IResult SeeOther(string url) => new SeeOtherResult(url);

    /// <summary>An empty 404; the status page draws it.</summary>
    public static IResult NotFound() => Results.StatusCode(StatusCodes.Status404NotFound);

    private sealed class SeeOtherResult(string url) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
