using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>The person no longer wants to be asked for codes; never a seller or a member of staff without another second factor.</summary>
public sealed record RemoveAuthenticator(AccountId AccountId);

public static class RemoveAuthenticatorHandler
{
    public static Decision<AccountEvent> Decide(Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { Authenticator: null } => Decision.Nothing,
        { NeedsSecondFactor: true, Passkeys.Count: 0 } => SecondFactorRefusal.Required,
        { Authenticator: { } factor } => new SecondFactorRemoved(factor, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RemoveAuthenticator command, [WriteModel] Account account, IDocumentSession session, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var decision = Decide(account, clock.GetUtcNow());
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(command.AccountId, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        credential.Authenticator = null;
        credential.RecoveryKeys = credential.HasSecondFactor ? credential.RecoveryKeys : [];
        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.SecurityChanged(credential, SecurityChange.AuthenticatorRemoved, clock.GetUtcNow(), cancellation)]);
    }
}

/// <summary>Asks the password again: an open session left alone must not be enough to weaken an account.</summary>
public sealed class RemoveAuthenticatorEndpoint : ICarterModule
{
    private const string Url = "/compte/securite/application/retrait";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new RemoveAuthenticatorPage(FormFields.Empty()))).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Post(HttpContext http, SecondFactorGate gate, PasswordCheck passwords, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        await passwords.AskAgain(fields, account, http.RequestAborted);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new RemoveAuthenticator(account), http), SecurityNotice.AuthenticatorRemoved.Url, refusal =>
            {
                fields.Refuse(refusal);
                return new RemoveAuthenticatorPage(fields);
            })
            : pages.Invalid(new RemoveAuthenticatorPage(fields));
    }
}

internal sealed record RemoveAuthenticatorPage(FormFields Fields) : IPageView
{
    public string Title => "Désactiver l’application d’authentification";

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
