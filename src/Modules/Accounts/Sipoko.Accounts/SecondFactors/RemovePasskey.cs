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

/// <summary>A device of the person's may not sign in any more: it was lost, or sold.</summary>
public sealed record RemovePasskey(AccountId AccountId, SecondFactorId FactorId);

public static class RemovePasskeyHandler
{
    public static Decision<AccountEvent> Decide(RemovePasskey command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when !account.Passkeys.Contains(command.FactorId) => Decision.Nothing,
        { NeedsSecondFactor: true, Authenticator: null, Passkeys.Count: 1 } => SecondFactorRefusal.Required,
        _ => new PasskeyRemoved(command.FactorId, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        RemovePasskey command, [WriteModel] Account account, IDocumentSession session, AccountsEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        credential.Passkeys = [.. credential.Passkeys.Where(passkey => passkey.Id != command.FactorId)];
        credential.RecoveryKeys = credential.HasSecondFactor ? credential.RecoveryKeys : [];
        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.SecurityChanged(credential, SecurityChange.PasskeyRemoved, clock.GetUtcNow(), cancellation)]);
    }
}

public sealed class RemovePasskeyEndpoint : ICarterModule
{
    private const string Url = "/compte/securite/cles/{passkeyId:guid}/retrait";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get(Guid passkeyId, HttpContext http, SecurityReader security, Pages pages) =>
        await security.NameOf(http.User.AccountId()!.Value, new(passkeyId), http.RequestAborted) is { } name
            ? pages.Show(new RemovePasskeyPage(FormFields.Empty(), passkeyId.ToString(), name))
            : Reply.NotFound();

    private static async Task<IResult> Post(
        Guid passkeyId, HttpContext http, SecondFactorGate gate, SecurityReader security, PasswordCheck passwords, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await security.NameOf(account, new(passkeyId), http.RequestAborted) is not { } name)
        {
            return Reply.NotFound();
        }

        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        await passwords.AskAgain(fields, account, http.RequestAborted);
        return fields.AreValid
            ? pages.Answer(await bus.Ask(new RemovePasskey(account, new(passkeyId)), http), SecurityNotice.PasskeyRemoved.Url, refusal =>
            {
                fields.Refuse(refusal);
                return new RemovePasskeyPage(fields, passkeyId.ToString(), name);
            })
            : pages.Invalid(new RemovePasskeyPage(fields, passkeyId.ToString(), name));
    }
}

internal sealed record RemovePasskeyPage(FormFields Fields, string PasskeyId, string Name) : IPageView
{
    public string Title => "Retirer une clé d’accès";

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
