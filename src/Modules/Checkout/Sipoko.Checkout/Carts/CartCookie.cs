using Microsoft.AspNetCore.Http;

namespace Sipoko.Checkout.Carts;

/// <summary>Ties a browser to its cart for 30 days, signed in or not. The id is random enough that nobody finds another's.</summary>
internal static class CartCookie
{
    private const string Name = "panier";

    public static CartId? Read(HttpContext http) =>
        Guid.TryParseExact(http.Request.Cookies[Name], "N", out var id) && id != Guid.Empty ? new CartId(id) : null;

    /// <summary>This browser's cart, a new one when it has none; either way kept for 30 days more.</summary>
    public static CartId ReadOrIssue(HttpContext http)
    {
        var cart = Read(http) ?? CartId.New();
        http.Response.Cookies.Append(Name, cart.Value.ToString("N"), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(30),
        });
        return cart;
    }
}
