using Microsoft.AspNetCore.Http;

namespace Sipoko.Web.Caching;

/// <summary>Answers HEAD as GET is answered, without the body (RFC 9110, 9.3.2): for link checkers, load balancers and caches.</summary>
public sealed class HeadAsGet(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get; // Kestrel remembers what was really asked
            http.Response.Body = Stream.Null;
        }

        return next(http);
    }
}
