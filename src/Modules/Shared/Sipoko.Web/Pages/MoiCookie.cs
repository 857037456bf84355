using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Security;

namespace Sipoko.Web.Pages;

/// <summary>
/// What the header shows of its visitor, kept in a cookie so that cached pages need no look-up. It holds a role and a number from closed sets and
/// opens nothing, so it needs no signature: whoever forges it changes only their own header.
/// </summary>
public static class MoiCookie
{
    public const string Name = "moi";

    private const int MostItems = 999;

    private static readonly string[] KnownRoles = ["", Roles.Buyer, Roles.Seller, Roles.Staff];

    public static Moi Read(HttpRequest request) => Parse(request.Cookies[Name]);

    public static Moi Parse(string? cookie) =>
        cookie?.Split('.') is [var role, var count] && KnownRoles.Contains(role)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var items) && items <= MostItems
            ? new(role, items)
            : Moi.Nobody;

    public static void CartHolds(HttpContext http, int items) => Write(http, Read(http.Request) with { CartCount = Math.Clamp(items, 0, MostItems) });

    public static void SignedInAs(HttpContext http, string role) => Write(http, Read(http.Request) with { Role = role });

    public static void SignedOut(HttpContext http) => Write(http, Read(http.Request) with { Role = "" });

    private static void Write(HttpContext http, Moi moi)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(30) };
        if (moi == Moi.Nobody)
        {
            http.Response.Cookies.Delete(Name, options);
        }
        else
        {
            http.Response.Cookies.Append(Name, FormattableString.Invariant($"{moi.Role}.{moi.CartCount}"), options);
        }
    }
}
