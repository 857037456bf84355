using Marten;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Language;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>How an account is protected, for the pages of its owner.</summary>
internal sealed class SecurityReader(IAccountsStore store, SessionBook sessions, IPersonKeys keys)
{
    public async Task<ShowSecurityPage?> Of(AccountId account, SessionId? present, Notice? notice, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Credential>(account, cancellation) is not { } credential)
        {
            return null;
        }

        var passkeys = new List<PasskeyRow>();
        foreach (var passkey in credential.Passkeys)
        {
            passkeys.Add(new(passkey.Id.Value.ToString(), await Open(passkey.Name, cancellation), $"ajoutée le {French.Instant(passkey.AddedAt)}"));
        }

        var rows = new List<SessionRow>();
        foreach (var open in await sessions.Of(account, cancellation))
        {
            rows.Add(new(
                open.Id.Value.ToString(), await Open(open.Device, cancellation), $"ouverte le {French.Instant(open.StartedAt)}, vue le {French.Instant(open.LastSeenAt)}", open.Id == present));
        }

        return new(notice, credential.Authenticator is not null, credential.HasSecondFactor, credential.RecoveryKeys.Count, passkeys, [.. rows.OrderByDescending(row => row.IsPresent)]);
    }

    public async Task<string?> NameOf(AccountId account, SecondFactorId passkey, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.LoadAsync<Credential>(account, cancellation))?.Passkeys.FirstOrDefault(known => known.Id == passkey) is { } found
            ? await Open(found.Name, cancellation)
            : null;
    }

    private async Task<string> Open(Personal<string> text, CancellationToken cancellation) => await keys.Open(text, cancellation) ?? "Personne effacée";
}
