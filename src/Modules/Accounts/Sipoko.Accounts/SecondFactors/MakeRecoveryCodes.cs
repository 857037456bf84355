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

/// <summary>The person asks for new recovery codes: the older ones end.</summary>
public sealed record MakeRecoveryCodes(AccountId AccountId, IReadOnlyList<string> RecoveryKeys);

public static class MakeRecoveryCodesHandler
{
    public static Decision<AccountEvent> Decide(Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { HasSecondFactor: true } => new RecoveryCodesMade(now),
        _ => SecondFactorRefusal.None,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        MakeRecoveryCodes command, [WriteModel] Account account, IDocumentSession session, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var decision = Decide(account, clock.GetUtcNow());
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        credential.RecoveryKeys = command.RecoveryKeys;
        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.SecurityChanged(credential, SecurityChange.RecoveryCodesMade, clock.GetUtcNow(), cancellation)]);
    }
}

/// <summary>The codes are shown for a few minutes after they were made, from a cookie that only we can read; what is kept cannot be shown.</summary>
public sealed class MakeRecoveryCodesEndpoint : ICarterModule
{
    public const string Url = "/compte/securite/codes-de-secours";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static IResult Get(string? retour, HttpContext http, ShownCodes shown, Pages pages) =>
        pages.Show(new MakeRecoveryCodesPage(FormFields.Empty(), shown.Of(http), ReturnPath.Local(retour) ?? ShowSecurityEndpoint.Url));

    private static async Task<IResult> Post(
        HttpContext http, SecondFactorGate gate, PasswordCheck passwords, EmailLookup lookup, ShownCodes shown, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        await passwords.AskAgain(fields, account, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(new MakeRecoveryCodesPage(fields, [], ShowSecurityEndpoint.Url));
        }

        var codes = RecoveryCodes.New();
        var outcome = await bus.Ask(new MakeRecoveryCodes(account, [.. codes.Select(made => RecoveryCodes.KeyOf(lookup, account, made))]), http);
        if (outcome is { IsDone: true })
        {
            shown.Keep(http, account, codes);
        }

        return pages.Answer(outcome, Url, refusal =>
        {
            fields.Refuse(refusal);
            return new MakeRecoveryCodesPage(fields, [], ShowSecurityEndpoint.Url);
        });
    }
}

/// <param name="Codes">Just made; empty when they were not, or some minutes ago.</param>
internal sealed record MakeRecoveryCodesPage(FormFields Fields, IReadOnlyList<string> Codes, string NextUrl) : IPageView
{
    public string Title => "Codes de secours";

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
