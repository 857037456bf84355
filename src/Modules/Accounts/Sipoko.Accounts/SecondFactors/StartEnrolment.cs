using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using QRCoder;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>«Application d’authentification»: first a button, then the picture to photograph, then the first code.</summary>
public sealed class StartEnrolmentEndpoint : ICarterModule
{
    public const string Url = "/compte/securite/application";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization();
        app.MapPost(Url, Start).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
        app.MapGet($"{Url}/image", Picture).RequireAuthorization();
        app.MapPost($"{Url}/code", Confirm).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get(
        [FromQuery(Name = ReturnPath.Parameter)] string? returnUrl, HttpContext http, SecondFactorGate gate, Enrolments enrolments, Pages pages) =>
        await gate.AsksCode(http) ?? pages.Show(await Page(FormFields.Empty(), ReturnPath.Local(returnUrl), http, enrolments));

    /// <summary>Makes the secret; it counts once its first code was given.</summary>
    private static async Task<IResult> Start(HttpContext http, SecondFactorGate gate, Enrolments enrolments, PasswordCheck passwords, Pages pages)
    {
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        var returnTo = ReturnPath.Local(fields.Raw(ReturnPath.Parameter));
        await passwords.AskAgain(fields, http.User.AccountId()!.Value, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(await Page(fields, returnTo, http, enrolments));
        }

        await enrolments.Start(http.User, http.RequestAborted);
        return Reply.SeeOther(Url + Back(returnTo));
    }

    private static async Task<IResult> Picture(HttpContext http, SecondFactorGate gate, Enrolments enrolments)
    {
        if (await gate.AsksCode(http) is { } asked)
        {
            return asked;
        }

        if (await enrolments.Find(http.User, http.RequestAborted) is not { } enrolment)
        {
            return Reply.NotFound();
        }

        using var code = QRCodeGenerator.GenerateQrCode(enrolment.Link, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(picture.GetGraphic(6), "image/png");
    }

    private static async Task<IResult> Confirm(
        HttpContext http, SecondFactorGate gate, Enrolments enrolments, EmailLookup lookup, ShownCodes shown, NewSession sessions, UserManager<Credential> users, IMessageBus bus,
        Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        var returnTo = ReturnPath.Local(fields.Raw(ReturnPath.Parameter));
        var typed = fields.Code();
        if (!fields.AreValid)
        {
            return pages.Invalid(await Page(fields, returnTo, http, enrolments));
        }

        if (await enrolments.FirstCode(http.User, typed, http.RequestAborted) is not { } authenticator)
        {
            fields.Refuse(SecondFactorRefusal.CodeWrong);
            return pages.Invalid(await Page(fields, returnTo, http, enrolments));
        }

        var codes = RecoveryCodes.New();
        var isFirst = await users.FindByIdAsync(account.Value.ToString()) is { HasSecondFactor: false };
        await bus.Ask(new EnrolAuthenticator(account, authenticator, [.. codes.Select(made => RecoveryCodes.KeyOf(lookup, account, made))]), http);
        await sessions.Strengthen(http, account, isAlone: isFirst);
        if (!isFirst)
        {
            return Reply.SeeOther(returnTo ?? SecurityNotice.AuthenticatorEnrolled.Url);
        }

        shown.Keep(http, account, codes);
        return Reply.SeeOther(MakeRecoveryCodesEndpoint.Url + (returnTo is null ? "" : QueryString.Create("retour", returnTo).ToString()));
    }

    private static async Task<StartEnrolmentPage> Page(FormFields fields, string? returnTo, HttpContext http, Enrolments enrolments) => new(
        fields, returnTo, http.User.RoleName() != Roles.Buyer, await enrolments.Find(http.User, http.RequestAborted));

    private static string Back(string? returnTo) => returnTo is null ? "" : QueryString.Create(ReturnPath.Parameter, returnTo).ToString();
}

/// <param name="Enrolment">Null until the person begins.</param>
internal sealed record StartEnrolmentPage(FormFields Fields, string? ReturnUrl, bool IsRequired, Enrolment? Enrolment) : IPageView
{
    public string Title => "Application d’authentification";

    public bool HasBegun => Enrolment is not null;

    /// <summary>In groups of four, to be typed where no picture can be taken.</summary>
    public string Secret => string.Join(' ', (Enrolment?.Secret ?? "").Chunk(4).Select(group => new string(group)));

    /// <summary>Changes with the secret, so that no browser shows an older picture.</summary>
    public string Number => (Enrolment?.FactorId.Value ?? Guid.Empty).ToString("N");

    public Field Password => Fields.CurrentPasswordField();

    public Field Code => Fields.CodeField("Code à 6 chiffres affiché par l’application", "numeric");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
