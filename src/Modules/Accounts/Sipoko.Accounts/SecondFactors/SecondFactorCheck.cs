using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>Checks a code of an authenticator app, or one on paper; each serves once, and tries are counted like passwords.</summary>
internal sealed class SecondFactorCheck(UserManager<Credential> users, SignInAttempts attempts, IPersonKeys keys, EmailLookup lookup, TimeProvider clock)
{
    public async Task<bool> Check(Credential half, string typed, Microsoft.AspNetCore.Http.HttpContext http, IMessageBus bus)
    {
        if (await attempts.Count(half) is not { } credential)
        {
            return false;
        }

        return typed.Length == Totp.Digits && typed.All(char.IsAsciiDigit)
            ? await CheckApp(credential, typed, http.RequestAborted)
            : await bus.Ask(new UseRecoveryCode(credential.Id, RecoveryCodes.KeyOf(lookup, credential.Id, typed)), http) is { IsDone: true };
    }

    private async Task<bool> CheckApp(Credential credential, string typed, CancellationToken cancellation)
    {
        if (credential.Authenticator is not { } app || await keys.Open(app.Secret, cancellation) is not { } secret
            || Totp.StepOf(typed, secret, clock.GetUtcNow(), app.LastStep) is not { } step)
        {
            return false;
        }

        credential.Authenticator = app with { LastStep = step };
        credential.Welcome();
        return (await users.UpdateAsync(credential)).Succeeded; // two at once with one code: the later is refused
    }
}
