using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>Recovery codes that were just made, for the page after: in a protected cookie of five minutes, for their owner only.</summary>
internal sealed class ShownCodes(IDataProtectionProvider protection)
{
    private const string Cookie = "codes";

    private static readonly TimeSpan Term = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("sipoko.accounts.recovery-codes").ToTimeLimitedDataProtector();

    public void Keep(HttpContext http, AccountId owner, IReadOnlyList<string> codes) =>
        http.Response.Cookies.Append(Cookie, protector.Protect($"{owner.Value:N} {string.Join(' ', codes)}", Term), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = Term, Path = MakeRecoveryCodesEndpoint.Url,
        });

    public IReadOnlyList<string> Of(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } kept && protector.Unprotect(kept).Split(' ') is [var owner, .. var codes] && owner == http.User.AccountId()?.Value.ToString("N")
                ? codes
                : [];
        }
        catch (CryptographicException)
        {
            return []; // forged, or too old
        }
    }
}
