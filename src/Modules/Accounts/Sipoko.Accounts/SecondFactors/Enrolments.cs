using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>
/// Authenticator apps on their way in: the secret is made and sealed, and counts once the first code was given, in the session that asked for it.
/// </summary>
internal sealed class Enrolments(UserManager<Credential> users, SignInAttempts attempts, IPersonKeys keys, TimeProvider clock)
{
    /// <summary>Starting again makes another secret.</summary>
    public async Task Start(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.SessionId() is { } session && await Of(person) is { } credential)
        {
            var secret = await keys.Seal(credential.Email.Person, Purpose.Profile, Totp.NewSecret(), cancellation);
            credential.Enrolling = new(new Authenticator(SecondFactorId.New(), secret, LastStep: 0), session, clock.GetUtcNow() + PendingAuthenticator.Term);
            await users.UpdateAsync(credential); // when another window came between, its secret stands
        }
    }

    public async Task<Enrolment?> Find(ClaimsPrincipal person, CancellationToken cancellation) =>
        await Of(person) is { } credential && credential.EnrollingIn(person.SessionId(), clock.GetUtcNow()) is { } enrolling
        && await keys.Open(enrolling.Secret, cancellation) is { } secret && await keys.Open(credential.Email, cancellation) is { } email
            ? new(enrolling.Id, secret, $"otpauth://totp/Sipoko:{Uri.EscapeDataString(email.Value)}?secret={secret}&issuer=Sipoko&digits={Totp.Digits}&period={Totp.StepSeconds}")
            : null;

    /// <summary>The app that gave this code, ready to count; null when the code is wrong. Tries are counted like passwords.</summary>
    public async Task<Authenticator?> FirstCode(ClaimsPrincipal person, string typed, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await attempts.Count(await Of(person)) is not { } credential || credential.EnrollingIn(person.SessionId(), now) is not { } enrolling
            || await keys.Open(enrolling.Secret, cancellation) is not { } secret || Totp.StepOf(typed, secret, now, enrolling.LastStep) is not { } step)
        {
            return null;
        }

        credential.Welcome();
        await users.UpdateAsync(credential);
        return enrolling with { LastStep = step, EnrolledAt = now };
    }

    private Task<Credential?> Of(ClaimsPrincipal person) => users.FindByIdAsync(person.AccountId()!.Value.Value.ToString());
}

/// <summary>An authenticator app whose first code has not been given yet: for the session that asked for it, and a quarter of an hour.</summary>
public sealed record PendingAuthenticator(Authenticator Authenticator, SessionId SessionId, DateTimeOffset Until)
{
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(15);
}

/// <param name="Link">What authenticator apps read from the picture.</param>
internal sealed record Enrolment(SecondFactorId FactorId, string Secret, string Link);
