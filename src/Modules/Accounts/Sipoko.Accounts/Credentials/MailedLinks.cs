using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marten;
using Microsoft.AspNetCore.DataProtection;
using Sipoko.Accounts.Profiles;
using Sipoko.Web;

namespace Sipoko.Accounts.Credentials;

/// <summary>
/// The links of our mails that prove who opens them. A link is good for one purpose, for a time, and until the security stamp changes: the stamp makes
/// a reset link work once.
/// </summary>
public sealed class MailedLinks(IDataProtectionProvider protection, IAccountsStore store, SiteAddress site, TimeProvider clock)
{
    public static readonly TimeSpan ConfirmationTerm = TimeSpan.FromDays(3);

    private static readonly TimeSpan ResetTerm = TimeSpan.FromHours(1);
    private static readonly TimeSpan ContestTerm = TimeSpan.FromDays(184); // six months, to be judged to the day by the decision

    private readonly IDataProtector confirmations = protection.CreateProtector("sipoko.accounts.confirmation");
    private readonly IDataProtector resets = protection.CreateProtector("sipoko.accounts.reset");
    private readonly IDataProtector newAddresses = protection.CreateProtector("sipoko.accounts.new-address");
    private readonly IDataProtector undoings = protection.CreateProtector("sipoko.accounts.former-address");
    private readonly IDataProtector contests = protection.CreateProtector("sipoko.accounts.contest");

    public string ToConfirm(Credential credential) => site.Link($"/compte/confirmation?jeton={Token(confirmations, credential, credential.SecurityStamp, ConfirmationTerm)}");

    public string ToReset(Credential credential) => site.Link($"/compte/nouveau-mot-de-passe?jeton={Token(resets, credential, credential.SecurityStamp, ResetTerm)}");

    /// <summary>Good for the address that was asked for last.</summary>
    public string ToNewAddress(Credential credential) =>
        site.Link($"/compte/nouvelle-adresse?jeton={Token(newAddresses, credential, credential.NextEmail!.EmailKey, ConfirmationTerm)}");

    public string ToUndo(Credential credential) =>
        site.Link($"/compte/ancienne-adresse?jeton={Token(undoings, credential, credential.FormerEmail!.EmailKey, UndoEmailChangeHandler.Term)}");

    public string ToContest(Credential credential) => site.Link($"/compte/contestation?jeton={Token(contests, credential, credential.IdentityKey, ContestTerm)}");

    /// <summary>Who opened a confirmation link; null when it is forged, too old, or was replaced.</summary>
    public Task<Credential?> OpenConfirmation(string? token, CancellationToken cancellation) => Open(confirmations, token, credential => credential.SecurityStamp, cancellation);

    /// <summary>Who opened a reset link; null when it is forged, too old, or served before.</summary>
    public Task<Credential?> OpenReset(string? token, CancellationToken cancellation) => Open(resets, token, credential => credential.SecurityStamp, cancellation);

    /// <summary>Whose new address was confirmed.</summary>
    public Task<Credential?> OpenNewAddress(string? token, CancellationToken cancellation) => Open(newAddresses, token, credential => credential.NextEmail?.EmailKey, cancellation);

    public Task<Credential?> OpenUndo(string? token, CancellationToken cancellation) => Open(undoings, token, credential => credential.FormerEmail?.EmailKey, cancellation);

    public Task<Credential?> OpenContest(string? token, CancellationToken cancellation) => Open(contests, token, credential => credential.IdentityKey, cancellation);

    /// <param name="proof">What must still be so when the link is opened.</param>
    private string Token(IDataProtector protector, Credential credential, string proof, TimeSpan term) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture,
            $"{credential.Id.Value:N}.{(clock.GetUtcNow() + term).ToUnixTimeSeconds()}.{proof}"));

    private async Task<Credential?> Open(IDataProtector protector, string? token, Func<Credential, string?> proofOf, CancellationToken cancellation)
    {
        if (Unprotect(protector, token)?.Split('.') is not [var id, var end, var proof]
            || long.Parse(end, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        await using var session = store.QuerySession();
        var credential = await session.LoadAsync<Credential>(new AccountId(Guid.Parse(id)), cancellation);
        return credential is not null && proofOf(credential) is { } present
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(present))
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
