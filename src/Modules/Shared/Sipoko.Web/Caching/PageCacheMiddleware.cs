using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Pages;

namespace Sipoko.Web.Caching;

/// <summary>Stands before routing and sign-in: a kept page costs a dictionary look-up and a write.</summary>
public sealed class PageCacheMiddleware(RequestDelegate next, PageCache cache, Renderer renderer)
{
    public Task Invoke(HttpContext http) => cache.Find(http) is { } page ? page.Send(http, renderer) : next(http);
}
