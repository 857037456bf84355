using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>After the password: the code of the person's app, or one on paper. Only then does a session begin.</summary>
public sealed class EnterCodeEndpoint : ICarterModule
{
    public const string Url = "/compte/connexion/code";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get([FromQuery(Name = ReturnPath.Parameter)] string? returnUrl, HttpContext http, HalfSignIn half, Pages pages) =>
        await half.Find(http) is { } credential
            ? pages.Show(new EnterCodePage(FormFields.Empty(), ReturnPath.Local(returnUrl), credential.Authenticator is not null, credential.Passkeys.Count > 0))
            : Reply.SeeOther(SignInEndpoint.Url);

    private static async Task<IResult> Post(HttpContext http, HalfSignIn half, SecondFactorCheck factors, NewSession sessions, IMessageBus bus, Pages pages)
    {
        if (await half.Find(http) is not { } credential)
        {
            return Reply.SeeOther(SignInEndpoint.Url);
        }

        var fields = await FormFields.Read(http.Request);
        var returnTo = ReturnPath.Local(fields.Raw(ReturnPath.Parameter));
        var typed = fields.Code();
        if (fields.AreValid && !await factors.Check(credential, typed, http, bus))
        {
            fields.Refuse(SecondFactorRefusal.CodeWrong);
        }

        if (!fields.AreValid)
        {
            return pages.Invalid(new EnterCodePage(fields, returnTo, credential.Authenticator is not null, credential.Passkeys.Count > 0));
        }

        await HalfSignIn.End(http);
        return Reply.SeeOther(await sessions.Begin(http, credential, hasSecondFactor: true, returnTo));
    }
}

internal sealed record EnterCodePage(FormFields Fields, string? ReturnUrl, bool HasApp, bool HasPasskey) : IPageView
{
    public string Title => "Votre code";

    public Field Code => HasApp
        ? Fields.CodeField("Code", hint: "Les six chiffres de votre application d’authentification, ou l’un de vos codes de secours.")
        : Fields.CodeField("Code de secours", hint: "L’un des codes notés quand vous avez ajouté votre clé d’accès.");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
