using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Sipoko.Web.Pages;

namespace Sipoko.Web.Files;

/// <summary>Gives a kept file to whoever the caller found may have it: pictures are shown, everything else is a download that runs nowhere.</summary>
public static class FileReply
{
    /// <summary>For the eyes of one person; not kept by any cache.</summary>
    public static IResult Private(KeptFile? file) => file is null ? Reply.NotFound() : new FileResult(file);

    private sealed class FileResult(KeptFile file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            var disposition = new ContentDispositionHeaderValue(file.MediaType.StartsWith("image/", StringComparison.Ordinal) ? "inline" : "attachment");
            disposition.SetHttpFileName(file.Name);
            headers.ContentDisposition = disposition.ToString();
            headers.CacheControl = "private, no-store";
            headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            httpContext.Response.ContentType = file.MediaType;
            httpContext.Response.ContentLength = file.Content.Length;
            return httpContext.Response.Body.WriteAsync(file.Content, httpContext.RequestAborted).AsTask();
        }
    }
}
