using System.Globalization;

namespace Sipoko.Host.Security;

/// <summary>What <c>{id:guid}</c> lets in: a number that can be something's. The empty one is nobody's, so there is no such page, and no store is asked for it.</summary>
public sealed class IdConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && Guid.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), out var id) && id != Guid.Empty;
}
