using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>The person lets one of their devices sign in for them.</summary>
/// <param name="RecoveryKeys">Of new recovery codes, in keyed hashes; they count when this is the first second factor.</param>
public sealed record AddPasskey(AccountId AccountId, Passkey Passkey, IReadOnlyList<string> RecoveryKeys);

public static class AddPasskeyHandler
{
    public static Decision<AccountEvent> Decide(AddPasskey command, Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when account.Passkeys.Contains(command.Passkey.Id) => Decision.Nothing,
        { Passkeys.Count: >= Passkey.Most } => SecondFactorRefusal.TooMany,
        { HasSecondFactor: true } => new PasskeyAdded(command.Passkey.Id, now),
        _ => new AccountEvent[] { new PasskeyAdded(command.Passkey.Id, now), new RecoveryCodesMade(now) },
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        AddPasskey command, [WriteModel] Account account, IDocumentSession session, AccountsEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, account, clock.GetUtcNow());
        if (decision.Events.Count == 0 || await session.LoadAsync<Credential>(account.Id, cancellation) is not { } credential)
        {
            return (decision.Outcome, [], []);
        }

        credential.Passkeys = [.. credential.Passkeys, command.Passkey];
        if (decision.Events.OfType<RecoveryCodesMade>().Any())
        {
            credential.RecoveryKeys = command.RecoveryKeys;
        }

        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.SecurityChanged(credential, SecurityChange.PasskeyAdded, clock.GetUtcNow(), cancellation)]);
    }
}

/// <summary>The browser makes the key: /assets/passkeys.js asks it to, and puts its answer into the form.</summary>
public sealed class AddPasskeyEndpoint : ICarterModule
{
    private const string Url = "/compte/securite/cles";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new AddPasskeyPage(FormFields.Empty()))).RequireAuthorization();
        app.MapPost($"{Url}/options", Options).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Options(HttpContext http, UserManager<Credential> users, SignInManager<Credential> signIn, IPersonKeys keys)
    {
        if (await users.FindByIdAsync(http.User.AccountId()!.Value.Value.ToString()) is not { } credential || await keys.Open(credential.Email, http.RequestAborted) is not { } email)
        {
            return Reply.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = credential.Id.Value.ToString(), Name = email.Value, DisplayName = email.Value });
        return Results.Content(options, "application/json");
    }

    private static async Task<IResult> Post(
        HttpContext http, SecondFactorGate gate, PasswordCheck passwords, Passkeys passkeys, EmailLookup lookup, ShownCodes shown, NewSession sessions, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        var name = fields.Text(AddPasskeyPage.NameField, AddPasskeyPage.LongestName, "Donnez un nom à cette clé, par exemple celui de l’appareil.");
        await passwords.AskAgain(fields, account, http.RequestAborted);
        if (!fields.AreValid || await passkeys.Made(account, AddPasskeyPage.IdOf(fields), name, fields, http) is not { } passkey)
        {
            return pages.Invalid(new AddPasskeyPage(fields));
        }

        var codes = RecoveryCodes.New();
        var isFirst = await passkeys.IsFirstFactor(account);
        var outcome = await bus.Ask(new AddPasskey(account, passkey, [.. codes.Select(made => RecoveryCodes.KeyOf(lookup, account, made))]), http);
        if (outcome is { IsDone: true })
        {
            await sessions.Strengthen(http, account, isAlone: isFirst);
        }

        if (outcome is { IsDone: true } && isFirst)
        {
            shown.Keep(http, account, codes);
            return Reply.SeeOther(MakeRecoveryCodesEndpoint.Url);
        }

        return pages.Answer(outcome, SecurityNotice.PasskeyAdded.Url, refusal =>
        {
            fields.Refuse(refusal);
            return new AddPasskeyPage(fields);
        });
    }
}

internal sealed record AddPasskeyPage(FormFields Fields) : IPageView
{
    public const string NameField = "nom";
    public const string KeyField = "cle";
    public const int LongestName = 60;

    private const string IdField = "demande";

    public string Title => "Ajouter une clé d’accès";

    public string PasskeyId => IdOf(Fields).Value.ToString();

    public Field Name => new(NameField, "Nom de la clé", Fields.Raw(NameField), Fields.ErrorOf(NameField), Hint: "Pour la reconnaître, par exemple «\u00A0Mon téléphone\u00A0».", MaxLength: LongestName);

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    /// <summary>Made with the form, so that a double click adds one key.</summary>
    public static SecondFactorId IdOf(FormFields fields) => Guid.TryParse(fields.Raw(IdField), out var sent) && sent != Guid.Empty ? new(sent) : SecondFactorId.New();
}
