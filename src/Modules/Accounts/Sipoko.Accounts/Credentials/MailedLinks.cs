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

    private readonly IDataProtector confirmations = protection.CreateProtector("sipoko.accounts.confirmation");
    private readonly IDataProtector resets = protection.CreateProtector("sipoko.accounts.reset");
    private readonly IDataProtector newAddresses = protection.CreateProtector("sipoko.accounts.new-address");
    private readonly IDataProtector undoings = protection.CreateProtector("sipoko.accounts.former-address");
    private readonly IDataProtector contests = protection.CreateProtector("sipoko.accounts.contest");

    /// <summary>Good for what this sign-up typed.</summary>
    public string ToConfirm(Credential credential, Guid signUp, string? returnTo) =>
        site.Link(ReturnPath.Keep($"/compte/confirmation?jeton={Token(confirmations, credential, signUp.ToString("N"), In(ConfirmationTerm))}", returnTo));

    public string ToReset(Credential credential) => site.Link($"/compte/nouveau-mot-de-passe?jeton={Token(resets, credential, credential.SecurityStamp, In(ResetTerm))}");

    /// <summary>Good for the address that was asked for last.</summary>
    public string ToNewAddress(Credential credential) =>
        site.Link($"/compte/nouvelle-adresse?jeton={Token(newAddresses, credential, credential.NextEmail!.EmailKey, In(ConfirmationTerm))}");

    /// <summary>Good for as long as the account may go back to that address.</summary>
    public string ToUndo(Credential credential, OtherEmail former) => site.Link($"/compte/ancienne-adresse?jeton={Token(undoings, credential, former.EmailKey, former.Until)}");

    /// <summary>Good until the last day on which the decision of this instant may be contested is over (Paris).</summary>
    public string ToContest(Credential credential, DateTimeOffset refusedAt) => site.Link(
        $"/compte/contestation?jeton={Token(contests, credential, credential.IdentityKey, ParisTime.EndOf(StatementOfReasons.ContestableUntil(refusedAt)))}");

    /// <summary>Who opened a confirmation link, and of which sign-up; null when it is forged or too old.</summary>
    public Task<OpenedLink?> OpenConfirmation(string? token, CancellationToken cancellation) =>
        Open(confirmations, token, credential => [credential.SignUpId.ToString("N"), .. credential.LaterSignUps.Select(later => later.SignUpId.ToString("N"))], cancellation);

    /// <summary>Who opened a reset link; null when it is forged, too old, or served before.</summary>
    public Task<OpenedLink?> OpenReset(string? token, CancellationToken cancellation) => Open(resets, token, credential => [credential.SecurityStamp], cancellation);

    /// <summary>Whose new address was confirmed.</summary>
    public Task<OpenedLink?> OpenNewAddress(string? token, CancellationToken cancellation) =>
        Open(newAddresses, token, credential => credential.NextEmail is { } next ? [next.EmailKey] : [], cancellation);

    public Task<OpenedLink?> OpenUndo(string? token, CancellationToken cancellation) =>
        Open(undoings, token, credential => credential.FormerEmails.Select(former => former.EmailKey), cancellation);

    public Task<OpenedLink?> OpenContest(string? token, CancellationToken cancellation) => Open(contests, token, credential => [credential.IdentityKey], cancellation);

    private DateTimeOffset In(TimeSpan term) => clock.GetUtcNow() + term;

    /// <param name="proof">What must still be so when the link is opened.</param>
    private static string Token(IDataProtector protector, Credential credential, string proof, DateTimeOffset until) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{credential.Id.Value:N}.{until.ToUnixTimeSeconds()}.{proof}"));

    private async Task<OpenedLink?> Open(IDataProtector protector, string? token, Func<Credential, IEnumerable<string>> proofsOf, CancellationToken cancellation)
    {
        if (Unprotect(protector, token)?.Split('.') is not [var id, var end, var proof]
            || long.Parse(end, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        await using var session = store.QuerySession();
        var credential = await session.LoadAsync<Credential>(new AccountId(Guid.Parse(id)), cancellation);
        return credential is not null
            && proofsOf(credential).Any(present => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(present)))
                ? new(credential, proof)
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

/// <summary>A link of ours that is still good.</summary>
/// <param name="Proof">What it is about: a sign-up, an address, or the state of the account.</param>
public sealed record OpenedLink(Credential Credential, string Proof);
