using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>Authenticator apps on their way in: the secret is made and sealed, and counts once the first code was given.</summary>
internal sealed class Enrolments(UserManager<Credential> users, SignInAttempts attempts, IPersonKeys keys, TimeProvider clock)
{
    /// <summary>Starting again makes another secret.</summary>
    public async Task Start(AccountId account, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(account.Value.ToString()) is { } credential)
        {
            var secret = await keys.Seal(credential.Email.Person, Purpose.Profile, Totp.NewSecret(), cancellation);
            credential.Enrolling = new Authenticator(SecondFactorId.New(), secret, LastStep: 0);
            await users.UpdateAsync(credential); // when another window came between, its secret stands
        }
    }

    public async Task<Enrolment?> Find(AccountId account, CancellationToken cancellation) =>
        await users.FindByIdAsync(account.Value.ToString()) is { Enrolling: { } enrolling } credential
        && await keys.Open(enrolling.Secret, cancellation) is { } secret && await keys.Open(credential.Email, cancellation) is { } email
            ? new(enrolling.Id, secret, $"otpauth://totp/Sipoko:{Uri.EscapeDataString(email.Value)}?secret={secret}&issuer=Sipoko&digits={Totp.Digits}&period={Totp.StepSeconds}")
            : null;

    /// <summary>The app that gave this code, ready to count; null when the code is wrong. Tries are counted like passwords.</summary>
    public async Task<Authenticator?> FirstCode(AccountId account, string typed, CancellationToken cancellation)
    {
        if (await attempts.Count(await users.FindByIdAsync(account.Value.ToString())) is not { Enrolling: { } enrolling } credential
            || await keys.Open(enrolling.Secret, cancellation) is not { } secret
            || Totp.StepOf(typed, secret, clock.GetUtcNow(), enrolling.LastStep) is not { } step)
        {
            return null;
        }

        credential.Welcome();
        await users.UpdateAsync(credential);
        return enrolling with { LastStep = step };
    }
}

/// <param name="Link">What authenticator apps read from the picture.</param>
internal sealed record Enrolment(SecondFactorId FactorId, string Secret, string Link);
