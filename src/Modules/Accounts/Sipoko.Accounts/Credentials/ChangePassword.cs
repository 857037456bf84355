using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Credentials;

/// <summary>The person chose a new password by the link sent to their address: every other session ends. The link also proves the address.</summary>
public sealed record ChangePassword(AccountId AccountId, PasswordHash Password);

public static class ChangePasswordHandler
{
    public static Decision<AccountEvent> Decide(Account account, DateTimeOffset now) =>
        account.Status == AccountStatus.Erased
            ? AccountRefusal.Gone
            : new AccountEvent[] { new PasswordChanged(now) }.Concat(ConfirmEmailHandler.Decide(account, now).Events).ToArray();

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        ChangePassword command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, AccountsEmails emails,
        CancellationToken cancellation)
    {
        var decision = Decide(account, clock.GetUtcNow());
        if (await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        session.Store(credential.WithNewPassword(command.Password));
        return (decision.Outcome, decision.ToEvents(), [
            .. await emails.PasswordChanged(credential, clock.GetUtcNow(), cancellation),
            .. await emails.Approved(credential, decision, cancellation),
        ]);
    }
}

public sealed class ChangePasswordEndpoint : ICarterModule
{
    private const string Url = "/compte/nouveau-mot-de-passe";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get(string? jeton, HttpContext http, MailedLinks links, Pages pages) =>
        await links.OpenReset(jeton, http.RequestAborted) is not null
            ? pages.Show(new ChangePasswordPage(FormFields.Empty(), jeton!))
            : pages.Invalid(LinkExpiredPage.OfReset);

    private static async Task<IResult> Post(HttpContext http, MailedLinks links, IPersonKeys keys, Argon2PasswordHasher hasher, SessionBook sessions, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var token = fields.Raw("jeton");
        if (await links.OpenReset(token, http.RequestAborted) is not { Credential: var credential })
        {
            return pages.Invalid(LinkExpiredPage.OfReset);
        }

        var password = fields.NewPassword(await keys.Open(credential.Email, http.RequestAborted));
        if (!fields.AreValid)
        {
            return pages.Invalid(new ChangePasswordPage(fields, token!));
        }

        await bus.Ask(new ChangePassword(credential.Id, await hasher.Hash(password, http.RequestAborted)), http);
        await sessions.EndOthers(credential.Id, kept: null, http.RequestAborted);
        return Reply.SeeOther(SignInNotice.PasswordChanged.Url);
    }
}

internal sealed record ChangePasswordPage(FormFields Fields, string Token) : IPageView
{
    public string Title => "Choisir un nouveau mot de passe";

    public string? Robots => "noindex";

    public Field Password => Fields.NewPasswordField("Nouveau mot de passe");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
