using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Sipoko.Checkout.Carts;

/// <summary>
/// Ties a browser to its cart for 30 days, signed in or not, by a secret too random to be found. The cart's id is derived from it: a forged cookie cannot
/// name another stream of the store, and whoever reads the events does not hold the cookie.
/// </summary>
internal static class CartCookie
{
    private const string Name = "panier";
    private const int SecretLength = 32;

    public static CartId? Read(HttpContext http) => SecretOf(http) is { } secret ? IdOf(secret) : null;

    /// <summary>This browser's cart, a new one when it has none; either way kept for 30 days more.</summary>
    public static CartId ReadOrIssue(HttpContext http)
    {
        var secret = SecretOf(http) ?? RandomNumberGenerator.GetHexString(SecretLength, lowercase: true);
        http.Response.Cookies.Append(Name, secret, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(30),
        });
        return IdOf(secret);
    }

    private static string? SecretOf(HttpContext http) => http.Request.Cookies[Name] is { Length: SecretLength } text && text.All(char.IsAsciiHexDigitLower) ? text : null;

    private static CartId IdOf(string secret) => new(DerivedId.Of(Encoding.UTF8.GetBytes(secret)));
}
