using System.Net.Sockets;
using Microsoft.AspNetCore.Diagnostics;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Errors;

/// <summary>Every failure becomes a calm French page with the right status; machines get the status alone.</summary>
public static class ErrorsRegistration
{
    private static readonly PathString[] MachinePaths = ["/webhooks", "/health", "/api", "/assets", "/images"];

    public static void UseSiteErrors(this WebApplication app)
    {
        app.UseStatusCodePages(context => Draw(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseExceptionHandler(handler => handler.Run(http => Draw(http, StatusOf(http.Features.Get<IExceptionHandlerFeature>()?.Error))));
    }

    /// <summary>
    /// An address that is no page: not found, rather than a page to sign in for. It is given as a request's own delegate: of any other, the compiler keeps
    /// no pattern, and addresses with a dot would be nowhere.
    /// </summary>
    public static void MapNowhere(this IEndpointRouteBuilder site) => site.MapFallback("{*path}", http => Reply.NotFound().ExecuteAsync(http)).AllowAnonymous();

    internal static int StatusOf(Exception? failure) => failure switch
    {
        null => StatusCodes.Status500InternalServerError,
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest, // a form that cannot be read: over its limits, or with a NUL in it
        _ when Causes.AreAConflict(failure) || Causes.AreACollision(failure) => StatusCodes.Status409Conflict,
        _ when Causes.PassBy(failure) => StatusCodes.Status503ServiceUnavailable,
        SocketException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        { InnerException: { } inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task Draw(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = "10";
        }

        return Array.Exists(MachinePaths, path => http.Request.Path.StartsWithSegments(path))
            ? Task.CompletedTask
            : http.RequestServices.GetRequiredService<Pages>().Show(ErrorPage.For(status), status).ExecuteAsync(http);
    }
}
