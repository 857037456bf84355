using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Sipoko.Accounts.Credentials;

/// <summary>Counts tries of passwords and of codes together, each before it is checked: five wrong ones close an account for a quarter of an hour.</summary>
internal sealed class SignInAttempts(UserManager<Credential> users, TimeProvider clock, ILogger<SignInAttempts> log)
{
    private const int MostCollisions = 10;

    /// <summary>Counts the attempt; null when there is nobody, or nobody who may try now.</summary>
    public async Task<Credential?> Count(Credential? credential)
    {
        for (var collisions = 0; credential is not null && collisions < MostCollisions; collisions++)
        {
            var now = clock.GetUtcNow();
            if (credential.IsLocked(now))
            {
                log.LogWarning("Sign-in to locked account {AccountId} refused", credential.Id.Value);
                return null;
            }

            credential.CountAttempt(now);
            if ((await users.UpdateAsync(credential)).Succeeded)
            {
                return credential;
            }

            credential = await users.FindByIdAsync(credential.Id.Value.ToString());
        }

        return null;
    }
}
