using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Web.EventStore;

/// <summary>The one way from a page or a job to a command or query, so that nobody can forget to say who acts.</summary>
public static class Asking
{
    /// <summary>Gives a command to its handler and waits for the answer; null when the thing it is about does not exist.</summary>
    public static Task<Outcome?> Ask(this IMessageBus bus, object command, HttpContext http) =>
        bus.InvokeAsync<Outcome?>(command, OriginOf(http), http.RequestAborted);

    /// <summary>The same, for a command that answers more than done or refused.</summary>
    public static Task<TAnswer> Ask<TAnswer>(this IMessageBus bus, object command, HttpContext http) =>
        bus.InvokeAsync<TAnswer>(command, OriginOf(http), http.RequestAborted);

    /// <summary>Asks a module a read-only question.</summary>
    public static Task<TAnswer> Query<TAnswer>(this IMessageBus bus, IQuery<TAnswer> query, CancellationToken cancellation) =>
        bus.InvokeAsync<TAnswer>(query, cancellation);

    /// <summary>A command given by the program itself: the demo market, a scheduled job, a webhook.</summary>
    public static Task<Outcome?> AskAs(this IMessageBus bus, string actor, string role, string route, object command, CancellationToken cancellation) =>
        bus.InvokeAsync<Outcome?>(command, Origin(actor, role, route), cancellation);

    /// <summary>The same, for a command that answers more than done or refused.</summary>
    public static Task<TAnswer> AskAs<TAnswer>(this IMessageBus bus, string actor, string role, string route, object command, CancellationToken cancellation) =>
        bus.InvokeAsync<TAnswer>(command, Origin(actor, role, route), cancellation);

    public static DeliveryOptions Origin(string actor, string role, string route) =>
        new DeliveryOptions().WithHeader(OriginHeaders.Actor, actor).WithHeader(OriginHeaders.Role, role).WithHeader(OriginHeaders.Route, route);

    public static DeliveryOptions OriginOf(HttpContext http)
    {
        var account = http.User.AccountId();
        var pattern = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        return Origin(account is { } id ? $"account:{id.Value:D}" : "guest", http.User.RoleName(), $"{http.Request.Method} {pattern}")
            .WithHeader(OriginHeaders.Terms, LegalTexts.Version);
    }
}
