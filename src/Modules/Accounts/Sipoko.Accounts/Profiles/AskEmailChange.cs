using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>The person wants mail at another address.</summary>
/// <param name="EmailKey">By which the new address is found without being read.</param>
public sealed record AskEmailChange(AccountId AccountId, Personal<EmailAddress> Email, string EmailKey);

public static class AskEmailChangeHandler
{
    public static Decision<AccountEvent> Decide(Account account, DateTimeOffset now) => account.Status == AccountStatus.Erased ? AccountRefusal.Gone : new EmailChangeAsked(now);

    /// <summary>An address that has an account already gets another mail; the screen says the same.</summary>
    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        AskEmailChange command, [WriteModel] Account account, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(account, now);
        var credential = await session.LoadAsync<Credential>(account.Id, cancellation);
        if (decision.Events.Count == 0 || credential is null || credential.EmailKey == command.EmailKey)
        {
            return (decision.Outcome, [], []);
        }

        if (await session.Claiming(command.EmailKey, now, cancellation) is { } owner && owner.Id != account.Id)
        {
            return (Outcome.Done, [], [.. await emails.Taken(owner, command.EmailKey, links, cancellation)]);
        }

        credential.NextEmail = new(command.Email, command.EmailKey, now + MailedLinks.ConfirmationTerm);
        session.Store(credential);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.ConfirmNewAddress(command.Email, links.ToNewAddress(credential), cancellation)]);
    }
}

public sealed class AskEmailChangeEndpoint : ICarterModule
{
    private const string Url = "/compte/profil/adresse-e-mail";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new AskEmailChangePage(FormFields.Empty()))).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Post(
        HttpContext http, SecondFactorGate gate, PasswordCheck passwords, EmailLookup lookup, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        var account = http.User.AccountId()!.Value;
        if (await gate.AsksCode(http) is { } code)
        {
            return code;
        }

        var fields = await FormFields.Read(http.Request);
        var email = fields.Email();
        await passwords.AskAgain(fields, account, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(new AskEmailChangePage(fields));
        }

        var kept = await keys.Seal(new PersonId(account.Value), Purpose.Profile, email!, http.RequestAborted);
        await bus.Ask(new AskEmailChange(account, kept, lookup.KeyOf(email!)), http);
        return Reply.SeeOther(ProfileNotice.EmailAsked.Url);
    }
}

internal sealed record AskEmailChangePage(FormFields Fields) : IPageView
{
    public string Title => "Changer d’adresse e-mail";

    public Field Email => Fields.EmailField("email", "Nous y enverrons un lien à ouvrir.") with { Label = "Nouvelle adresse e-mail" };

    public Field Password => Fields.CurrentPasswordField();

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
