using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Credentials;

/// <summary>«Se connecter»: a new session for whoever gives the right address and password, then on to where they were going.</summary>
public sealed class SignInEndpoint : ICarterModule
{
    public const string Url = "/compte/connexion";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static IResult Get([FromQuery(Name = ReturnPath.Parameter)] string? returnUrl, string? etat, Pages pages) =>
        pages.Show(new SignInPage(FormFields.Empty(), ReturnPath.Local(returnUrl), SignInNotice.For(etat)));

    private static async Task<IResult> Post(HttpContext http, PasswordCheck passwords, NewSession sessions, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var returnTo = ReturnPath.Local(fields.Raw(ReturnPath.Parameter));
        var email = fields.Email();
        var password = fields.CurrentPassword();
        if (!fields.AreValid)
        {
            return pages.Invalid(new SignInPage(fields, returnTo, null));
        }

        var answer = await passwords.Check(email!, password, http.RequestAborted);
        if (answer.Credential is not { } credential)
        {
            return pages.Invalid(new SignInPage(fields, returnTo, new Notice("err", answer.Sentence!)));
        }

        if (!credential.HasSecondFactor)
        {
            return Reply.SeeOther(await sessions.Begin(http, credential, hasSecondFactor: false, returnTo));
        }

        await HalfSignIn.Begin(http, credential);
        return Reply.SeeOther(ReturnPath.Keep(EnterCodeEndpoint.Url, returnTo));
    }
}

internal sealed record SignInPage(FormFields Fields, string? ReturnUrl, Notice? Notice) : IPageView
{
    public string Title => "Se connecter";

    public string SignUpUrl => ReturnPath.Keep(SignUpEndpoint.Url, ReturnUrl);

    public Field Email => Fields.EmailField("username");

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}

/// <summary>What just happened to whoever is sent to the sign-in page; told by a word of a closed set, so that no link can put its own text there.</summary>
internal sealed record SignInNotice(string Word, string Sentence)
{
    public static readonly SignInNotice Confirmed = new(
        "adresse-confirmee", "Votre adresse est confirmée et votre compte est approuvé. Vous pouvez vous connecter.");
    public static readonly SignInNotice AwaitingStaff = new(
        "en-examen", "Votre adresse est confirmée. Notre équipe examine votre inscription et vous écrira bientôt.");
    public static readonly SignInNotice PasswordChanged = new("mot-de-passe-change", "Votre mot de passe a été changé. Connectez-vous avec le nouveau.");
    public static readonly SignInNotice SignedOut = new("deconnexion", "Vous êtes déconnecté.");

    public static readonly SignInNotice AddressBack = new(
        "adresse-reprise", "Votre compte a repris son adresse d’avant, et toutes ses connexions sont fermées. Ouvrez le lien que nous venons d’y envoyer pour choisir un nouveau mot de passe.");

    private static readonly SignInNotice[] All = [AddressBack, Confirmed, AwaitingStaff, PasswordChanged, SignedOut];

    public string Url => $"{SignInEndpoint.Url}?etat={Word}";

    public static Notice? For(string? word) => Array.Find(All, notice => notice.Word == word) is { } known ? new("ok", known.Sentence) : null;
}
