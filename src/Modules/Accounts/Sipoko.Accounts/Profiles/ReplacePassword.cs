using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Profiles;

/// <summary>«Changer de mot de passe», signed in: asks the present one, and ends every other session.</summary>
public sealed class ReplacePasswordEndpoint : ICarterModule
{
    private const string Url = "/compte/profil/mot-de-passe";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new ReplacePasswordPage(FormFields.Empty()))).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Post(
        HttpContext http, SecondFactorGate gate, PasswordCheck passwords, Argon2PasswordHasher hasher, IPersonKeys keys, NewSession sessions, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        var credential = await passwords.AskAgain(fields, account, http.RequestAborted);
        var password = fields.NewPassword(credential is null ? null : await keys.Open(credential.Email, http.RequestAborted), CredentialFields.NewPasswordName);
        if (!fields.AreValid)
        {
            return pages.Invalid(new ReplacePasswordPage(fields));
        }

        await bus.Ask(new ChangePassword(account, await hasher.Hash(password, http.RequestAborted)), http);
        await sessions.Strengthen(http, account, http.User.HasSecondFactor(), isAlone: true);
        return Reply.SeeOther(ProfileNotice.PasswordChanged.Url);
    }
}

internal sealed record ReplacePasswordPage(FormFields Fields) : IPageView
{
    public string Title => "Changer de mot de passe";

    public Field Password => Fields.CurrentPasswordField() with { Label = "Mot de passe actuel" };

    public Field NewPassword => Fields.NewPasswordField("Nouveau mot de passe", CredentialFields.NewPasswordName);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
