using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Sipoko.Accounts.Accounts;

namespace Sipoko.Accounts.Credentials;

/// <summary>What a sign-in comes to: a person, or one sentence.</summary>
internal sealed record SignInAnswer(Credential? Credential, Account? Account, string? Sentence)
{
    public static readonly SignInAnswer Wrong = Refused("Adresse ou mot de passe incorrect.");
    public static readonly SignInAnswer Unconfirmed = Refused(
        "Votre adresse n’est pas encore confirmée. Ouvrez le lien que nous vous avons envoyé par e-mail.");
    public static readonly SignInAnswer AwaitingStaff = Refused("Votre compte est en cours d’examen. Nous vous écrirons dès qu’il sera approuvé.");
    public static readonly SignInAnswer TurnedDown = Refused("Votre compte n’a pas été approuvé. Écrivez-nous depuis la page d’aide pour en savoir plus.");

    private static SignInAnswer Refused(string sentence) => new(null, null, sentence);

    public static SignInAnswer For(Credential credential, Account? account) => account?.Status switch
    {
        AccountStatus.Approved => new(credential, account, null),
        AccountStatus.AwaitingStaff => AwaitingStaff,
        AccountStatus.Refused => TurnedDown,
        _ => Unconfirmed,
    };
}

/// <summary>
/// Checks an address and a password. Unknown, locked and wrong cost the same and get the same sentence, so that nothing tells who has an account.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<Credential> users, Argon2PasswordHasher hasher, AccountReader accounts, SignInAttempts attempts, ILogger<PasswordCheck> log)
{
    public async Task<SignInAnswer> Check(EmailAddress email, string password, CancellationToken cancellation)
    {
        if (await attempts.Count(await users.FindByEmailAsync(email.Value)) is not { } credential)
        {
            await hasher.CheckNothing(password, cancellation);
            return SignInAnswer.Wrong;
        }

        var result = await hasher.Verify(credential.PasswordHash, password, cancellation);
        if (result == PasswordVerificationResult.Failed)
        {
            log.LogInformation("Sign-in to account {AccountId} refused", credential.Id.Value);
            return SignInAnswer.Wrong;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            credential.PasswordHash = (await hasher.Hash(password, cancellation)).Value;
        }

        if (credential.HasSecondFactor)
        {
            credential.TakeBackAttempt();
        }
        else
        {
            credential.Welcome();
        }

        await users.UpdateAsync(credential); // when another attempt came between, its count stands: harmless
        return SignInAnswer.For(credential, await accounts.Find(credential.Id, cancellation));
    }

    /// <summary>The credential of a signed-in person who gave their password again; null when it is wrong or they tried too often.</summary>
    public async Task<Credential?> Confirm(AccountId account, string password, CancellationToken cancellation)
    {
        if (await attempts.Count(await users.FindByIdAsync(account.Value.ToString())) is not { } credential
            || await hasher.Verify(credential.PasswordHash, password, cancellation) == PasswordVerificationResult.Failed)
        {
            return null;
        }

        credential.TakeBackAttempt();
        return (await users.UpdateAsync(credential)).Succeeded ? credential : null;
    }
}
