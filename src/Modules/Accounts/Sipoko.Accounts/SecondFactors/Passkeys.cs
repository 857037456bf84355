using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Forms;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>What browsers answer when they were asked for a passkey, checked by ASP.NET Core Identity.</summary>
internal sealed class Passkeys(UserManager<Credential> users, SignInManager<Credential> signIn, IPersonKeys keys, TimeProvider clock)
{
    private const int LongestAnswer = 100_000;

    private static readonly string NoAnswer = "Votre navigateur n’a pas donné de clé. Il lui faut JavaScript, et une adresse en https.";
    private static readonly string NotOurs = "Cette clé n’a pas pu être vérifiée. Recommencez, ou essayez un autre appareil.";

    /// <summary>The key that a device just made for this account; null, with a word on the form, when it does not hold.</summary>
    public async Task<Passkey?> Made(AccountId account, SecondFactorId id, string name, FormFields fields, HttpContext http)
    {
        if (Answer(fields) is not { } answer)
        {
            return null;
        }

        var result = await Check(() => signIn.PerformPasskeyAttestationAsync(answer));
        if (result is not { Succeeded: true, Passkey: { IsUserVerified: true } info } || result.UserEntity.Id != account.Value.ToString())
        {
            fields.Refuse(AddPasskeyPage.KeyField, NotOurs);
            return null;
        }

        return Passkey.Of(id, info, await keys.Seal(new PersonId(account.Value), Purpose.Profile, name, http.RequestAborted), clock.GetUtcNow());
    }

    /// <summary>Whose device answered; null, with a word on the form, when it is nobody's. The device asked for a finger, a face or a code: two factors at once.</summary>
    public async Task<Credential?> SignedBy(FormFields fields)
    {
        if (Answer(fields) is not { } answer)
        {
            return null;
        }

        var result = await Check(() => signIn.PerformPasskeyAssertionAsync(answer));
        if (result is not { Succeeded: true, User: { } credential, Passkey: { IsUserVerified: true } used } || credential.IsLocked(clock.GetUtcNow()))
        {
            fields.Refuse(AddPasskeyPage.KeyField, NotOurs);
            return null;
        }

        await users.AddOrUpdatePasskeyAsync(credential, used); // when another sign-in came between, its counter stands
        return credential;
    }

    public async Task<bool> IsFirstFactor(AccountId account) => await users.FindByIdAsync(account.Value.ToString()) is { HasSecondFactor: false };

    private static string? Answer(FormFields fields)
    {
        if (fields.Raw(AddPasskeyPage.KeyField) is { Length: > 0 and < LongestAnswer } answer)
        {
            return answer;
        }

        fields.Refuse(AddPasskeyPage.KeyField, NoAnswer);
        return null;
    }

    /// <summary>Identity throws when the browser was never asked, or its question is too old.</summary>
    private static async Task<TResult?> Check<TResult>(Func<Task<TResult>> check) where TResult : class
    {
        try
        {
            return await check();
        }
        catch (Exception failure) when (failure is InvalidOperationException or PasskeyException or System.Text.Json.JsonException or FormatException)
        {
            return null;
        }
    }
}
