using JasperFx;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace Sipoko.Accounts.Credentials;

/// <summary>
/// Gives ASP.NET Core Identity our credential documents. Accounts are made and passwords changed by commands, in one transaction with their events.
/// </summary>
internal sealed partial class CredentialStore(IAccountsStore store, IPersonKeys keys, EmailLookup lookup) :
    IUserPasskeyStore<Credential>, IUserPasswordStore<Credential>, IUserEmailStore<Credential>, IUserLockoutStore<Credential>, IUserSecurityStampStore<Credential>
{
    public async Task<Credential?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession();
        return Guid.TryParse(userId, out var id) ? await session.LoadAsync<Credential>(new AccountId(id), cancellationToken) : null;
    }

    public async Task<Credential?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        var key = lookup.KeyOf(normalizedEmail);
        await using var session = store.QuerySession();
        return await session.Query<Credential>().SingleOrDefaultAsync(credential => credential.EmailKey == key, cancellationToken);
    }

    public Task<Credential?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByIdAsync(normalizedUserName, cancellationToken);

    public async Task<IdentityResult> UpdateAsync(Credential user, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession();
        session.UpdateExpectedVersion(user, user.Version);
        try
        {
            await session.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (ConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    public Task<IdentityResult> CreateAsync(Credential user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("RegisterAccount makes credentials.");

    public Task<IdentityResult> DeleteAsync(Credential user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No command deletes an account.");

    public Task<string> GetUserIdAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Id.Value.ToString());

    public Task SetUserNameAsync(Credential user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask; // the id is the name

    public Task<string?> GetNormalizedUserNameAsync(Credential user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(Credential user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Credential user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash ?? "");

    public Task<string?> GetPasswordHashAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(Credential user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Credential user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Set(() => user.LockedUntil = lockoutEnd);

    public Task<int> IncrementAccessFailedCountAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(++user.FailedAttempts);

    public Task ResetAccessFailedCountAsync(Credential user, CancellationToken cancellationToken) => Set(() => user.FailedAttempts = 0);

    public Task<int> GetAccessFailedCountAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.FailedAttempts);

    public Task<bool> GetLockoutEnabledAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Credential user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask; // for everyone, always

    /// <summary>Null once the person was erased.</summary>
    public async Task<string?> GetEmailAsync(Credential user, CancellationToken cancellationToken) => (await keys.Open(user.Email, cancellationToken))?.Value;

    public async Task SetEmailAsync(Credential user, string? email, CancellationToken cancellationToken)
    {
        var address = EmailAddress.From(email ?? "");
        (user.Email, user.EmailKey) = (await keys.Seal(user.Email.Person, Purpose.Profile, address, cancellationToken), lookup.KeyOf(address));
    }

    public Task<bool> GetEmailConfirmedAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.IsEmailConfirmed);

    public Task SetEmailConfirmedAsync(Credential user, bool confirmed, CancellationToken cancellationToken) => Set(() => user.IsEmailConfirmed = confirmed);

    /// <summary>Identity only compares with it; we never keep it.</summary>
    public async Task<string?> GetNormalizedEmailAsync(Credential user, CancellationToken cancellationToken) =>
        (await keys.Open(user.Email, cancellationToken))?.Normalised;

    public Task SetNormalizedEmailAsync(Credential user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // Sessions are opened and closed by each act.
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
