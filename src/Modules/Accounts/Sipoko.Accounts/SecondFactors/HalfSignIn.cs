using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>Between the password and the code: a cookie of ten minutes that opens nothing but the page that asks for the code.</summary>
internal sealed class HalfSignIn(UserManager<Credential> users)
{
    public const string Scheme = "sipoko.half-sign-in";

    public static readonly TimeSpan Term = TimeSpan.FromMinutes(10);

    private const string StampClaim = "stamp";

    public static Task Begin(HttpContext http, Credential credential) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, credential.Id.Value.ToString()), new(StampClaim, credential.SecurityStamp)], Scheme)));

    /// <summary>Who gave their password in this browser; null when nobody did, too long ago, or it changed since.</summary>
    public async Task<Credential?> Find(HttpContext http) =>
        await http.AuthenticateAsync(Scheme) is { Succeeded: true, Principal: { } half } && half.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && await users.FindByIdAsync(id) is { } credential && credential.SecurityStamp == half.FindFirstValue(StampClaim)
            ? credential
            : null;

    public static Task End(HttpContext http) => http.SignOutAsync(Scheme);
}
