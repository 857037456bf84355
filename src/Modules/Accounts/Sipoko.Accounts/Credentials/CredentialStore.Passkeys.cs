using Marten;
using Microsoft.AspNetCore.Identity;

namespace Sipoko.Accounts.Credentials;

/// <summary>Passkeys for ASP.NET Core Identity: it finds them and counts their use; they are added and removed by commands, with their events.</summary>
internal sealed partial class CredentialStore
{
    public Task AddOrUpdatePasskeyAsync(Credential user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var id = Convert.ToBase64String(passkey.CredentialId);
        user.Passkeys = [.. user.Passkeys.Select(known => known.CredentialId == id ? known.Used(passkey) : known)];
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Credential user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(passkey => passkey.ToInfo())]);

    public async Task<Credential?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Convert.ToBase64String(credentialId);
        await using var session = store.QuerySession();
        return await session.Query<Credential>().FirstOrDefaultAsync(credential => credential.Passkeys.Any(passkey => passkey.CredentialId == id), cancellationToken);
    }

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Credential user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Passkeys.FirstOrDefault(passkey => passkey.CredentialId == Convert.ToBase64String(credentialId))?.ToInfo());

    public Task RemovePasskeyAsync(Credential user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("RemovePasskey removes passkeys.");
}
