using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sipoko.Web.Security;

/// <summary>
/// Refuses every write that a browser sends on behalf of another site, so that cached pages need no per-visitor token: the browser itself says
/// where the form stood, in Sec-Fetch-Site or Origin. A write that says neither comes from no browser of our time and is refused too.
/// </summary>
public sealed class CrossOriginGuard(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (IsRead(http.Request.Method) || IsOurs(http.Request) || http.GetEndpoint()?.Metadata.GetMetadata<FromMachinesOnly>() is not null)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is "same-origin" or "none";
        }

        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
    }
}

/// <summary>A route for programs that sign what they send (webhooks): it takes no cookie, so no browser can be made to abuse it.</summary>
public sealed class FromMachinesOnly;

public static class CrossOriginGuardExtensions
{
    public static TBuilder ForMachinesOnly<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.AllowAnonymous().WithMetadata(new FromMachinesOnly());
}
