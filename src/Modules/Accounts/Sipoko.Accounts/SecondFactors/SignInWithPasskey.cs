using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>«Me connecter avec une clé d’accès»: the device asks for a finger, a face or its own code, so this is password and second factor in one.</summary>
public sealed class SignInWithPasskeyEndpoint : ICarterModule
{
    private const string Url = "/compte/connexion/cle";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost($"{Url}/options", (Delegate)Options).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    /// <summary>Names no account: which one it is, the device says.</summary>
    private static async Task<IResult> Options(HttpContext http, SignInManager<Credential> signIn)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> Post(HttpContext http, Passkeys passkeys, AccountReader accounts, NewSession sessions, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var returnTo = ReturnPath.Local(fields.Raw(ReturnPath.Parameter));
        if (await passkeys.SignedBy(fields) is not { } credential)
        {
            return pages.Invalid(new SignInPage(FormFields.Empty(), returnTo, new Notice("err", fields.Errors[0].Message)));
        }

        var answer = SignInAnswer.For(credential, await accounts.Find(credential.Id, http.RequestAborted));
        return answer.Sentence is { } sentence
            ? pages.Invalid(new SignInPage(FormFields.Empty(), returnTo, new Notice("err", sentence)))
            : Reply.SeeOther(await sessions.Begin(http, credential, hasSecondFactor: true, returnTo));
    }
}
