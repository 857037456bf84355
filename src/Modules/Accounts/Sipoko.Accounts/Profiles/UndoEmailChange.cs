using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>
/// The owner of the former address did not want this: it comes back. Every session, link and later second factor ends, and so does the password, which
/// whoever changed the address knew: a link to choose another goes to the address.
/// </summary>
public sealed record UndoEmailChange(AccountId AccountId, string EmailKey);

public static class UndoEmailChangeHandler
{
    public static readonly TimeSpan Term = TimeSpan.FromHours(72);

    /// <param name="former">The address to go back to, while it is remembered.</param>
    /// <param name="isDone">It is the account's again.</param>
    /// <param name="added">The second factors that came after it went.</param>
    public static Decision<AccountEvent> Decide(Account account, OtherEmail? former, bool isDone, IReadOnlyList<SecondFactorId> added, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when isDone => Decision.Nothing,
        _ when former is null || former.Until < now => ProfileRefusal.TooLateToUndo,
        _ => added.Select(factor => Removed(factor, account, now)).Prepend(new EmailChangeUndone(now)).ToArray(),
    };

    private static AccountEvent Removed(SecondFactorId factor, Account account, DateTimeOffset now) =>
        factor == account.Authenticator ? new SecondFactorRemoved(factor, now) : new PasskeyRemoved(factor, now);

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        UndoEmailChange command, [WriteModel] Account account, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var credential = await session.LoadAsync<Credential>(account.Id, cancellation);
        var former = credential?.FormerEmails.FirstOrDefault(known => known.EmailKey == command.EmailKey);
        var added = former is null ? [] : credential!.AddedSince(former);
        var decision = Decide(account, former, credential?.EmailKey == command.EmailKey, added, clock.GetUtcNow());
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, [], []);
        }

        credential!.MoveBack(former!);
        session.Store(credential);
        session.DeleteWhere<Session>(open => open.AccountId == credential.Id);
        return (decision.Outcome, decision.ToEvents(), [.. await emails.ResetPassword(credential, links.ToReset(credential), cancellation)]);
    }
}

public sealed class UndoEmailChangeEndpoint : ICarterModule
{
    private const string Url = "/compte/ancienne-adresse";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get(string? jeton, HttpContext http, MailedLinks links, Pages pages) =>
        await links.OpenUndo(jeton, http.RequestAborted) is not null ? pages.Show(new UndoEmailChangePage(jeton!)) : pages.Invalid(LinkExpiredPage.OfUndo);

    private static async Task<IResult> Post(HttpContext http, MailedLinks links, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        return await links.OpenUndo(fields.Raw("jeton"), http.RequestAborted) is { } opened
            && await bus.Ask(new UndoEmailChange(opened.Credential.Id, opened.Proof), http) is { IsDone: true }
                ? Reply.SeeOther(SignInNotice.AddressBack.Url)
                : pages.Invalid(LinkExpiredPage.OfUndo);
    }
}

internal sealed record UndoEmailChangePage(string Token) : IPageView
{
    public string Title => "Reprendre votre adresse";

    public string? Robots => "noindex";
}
