using System.Collections.Frozen;

namespace Sipoko.Accounts.Accounts;

/// <summary>Mail services whose boxes live for minutes: a sign-up from there waits for staff.</summary>
internal static class DisposableAddresses
{
    private static readonly FrozenSet<string> Domains = new[]
    {
        "10minutemail.com", "dispostable.com", "emailondeck.com", "fakeinbox.com", "getairmail.com", "getnada.com", "guerrillamail.com",
        "guerrillamail.net", "jetable.org", "mail-temporaire.fr", "mailcatch.com", "maildrop.cc", "mailinator.com", "mailnesia.com", "mintemail.com",
        "moakt.com", "mohmal.com", "sharklasers.com", "spamgourmet.com", "temp-mail.org", "tempmail.com", "tempr.email", "throwawaymail.com",
        "trashmail.com", "yopmail.com", "yopmail.fr", "yopmail.net",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A subdomain counts as its domain.</summary>
    public static SignUpRisk RiskOf(EmailAddress email)
    {
        var labels = email.Value[(email.Value.LastIndexOf('@') + 1)..].Split('.');
        var isDisposable = Enumerable.Range(0, labels.Length).Any(first => Domains.Contains(string.Join('.', labels[first..])));
        return isDisposable ? SignUpRisk.DisposableAddress : SignUpRisk.None;
    }
}
