using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Accounts.Credentials;

/// <summary>«Créer un compte»: an address and a password, nothing else. Whoever has the address already gets a mail; the screen says the same to all.</summary>
public sealed class SignUpEndpoint : ICarterModule
{
    public const string Url = "/compte/inscription";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static IResult Get([FromQuery(Name = ReturnPath.Parameter)] string? returnUrl, Pages pages) => pages.Show(new SignUpPage(FormFields.Empty(), ReturnPath.Local(returnUrl)));

    private static async Task<IResult> Post(HttpContext http, NewAccounts accounts, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var returnTo = ReturnPath.Local(fields.Raw(ReturnPath.Parameter));
        var email = fields.Email();
        var password = fields.NewPassword(email);
        if (!fields.AreValid)
        {
            return pages.Invalid(new SignUpPage(fields, returnTo));
        }

        var command = await accounts.Prepare(AccountId.New(), SignUpPage.IdOf(fields), email!, password, http.Connection.RemoteIpAddress, http.RequestAborted);
        await bus.Ask(command with { ReturnTo = returnTo }, http);
        return Reply.SeeOther("/compte/confirmation");
    }
}

internal sealed record SignUpPage(FormFields Fields, string? ReturnUrl) : IPageView
{
    public string Title => "Créer un compte";

    public string? Description => "Créez votre compte Sipoko avec une adresse e-mail et un mot de passe.";

    public string SignInUrl => ReturnPath.Keep(SignInEndpoint.Url, ReturnUrl);

    public string SignUpId => IdOf(Fields).ToString();

    public Field Email => Fields.EmailField("email", "Nous vous enverrons un lien pour la confirmer.");

    public Field Password => Fields.NewPasswordField("Mot de passe");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    /// <summary>Made with the form, so that a double click signs up once.</summary>
    public static Guid IdOf(FormFields fields) => Guid.TryParse(fields.Raw("demande"), out var sent) ? sent : Guid.CreateVersion7();
}
