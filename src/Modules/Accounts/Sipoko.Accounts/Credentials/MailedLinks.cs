using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marten;
using Microsoft.AspNetCore.DataProtection;
using Sipoko.Web;

namespace Sipoko.Accounts.Credentials;

/// <summary>
/// The links of our mails that prove who opens them. A link is good for one purpose, for a time, and until the security stamp changes: the stamp makes
/// a reset link work once.
/// </summary>
public sealed class MailedLinks(IDataProtectionProvider protection, IAccountsStore store, SiteAddress site, TimeProvider clock)
{
    private static readonly TimeSpan ConfirmationTerm = TimeSpan.FromDays(3);
    private static readonly TimeSpan ResetTerm = TimeSpan.FromHours(1);

    private readonly IDataProtector confirmations = protection.CreateProtector("sipoko.accounts.confirmation");
    private readonly IDataProtector resets = protection.CreateProtector("sipoko.accounts.reset");

    public string ToConfirm(Credential credential) => site.Link($"/compte/confirmation?jeton={Token(confirmations, credential, ConfirmationTerm)}");

    public string ToReset(Credential credential) => site.Link($"/compte/nouveau-mot-de-passe?jeton={Token(resets, credential, ResetTerm)}");

    /// <summary>Who opened a confirmation link; null when it is forged, too old, or was replaced.</summary>
    public Task<Credential?> OpenConfirmation(string? token, CancellationToken cancellation) => Open(confirmations, token, cancellation);

    /// <summary>Who opened a reset link; null when it is forged, too old, or served before.</summary>
    public Task<Credential?> OpenReset(string? token, CancellationToken cancellation) => Open(resets, token, cancellation);

    private string Token(IDataProtector protector, Credential credential, TimeSpan term) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture,
            $"{credential.Id.Value:N}.{(clock.GetUtcNow() + term).ToUnixTimeSeconds()}.{credential.SecurityStamp}"));

    private async Task<Credential?> Open(IDataProtector protector, string? token, CancellationToken cancellation)
    {
        if (Unprotect(protector, token)?.Split('.') is not [var id, var end, var stamp]
            || long.Parse(end, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        await using var session = store.QuerySession();
        var credential = await session.LoadAsync<Credential>(new AccountId(Guid.Parse(id)), cancellation);
        return credential is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(stamp), Encoding.UTF8.GetBytes(credential.SecurityStamp))
                ? credential
                : null;
    }

    private static string? Unprotect(IDataProtector protector, string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null; // forged, or cut short by a mail program
        }
    }
}
