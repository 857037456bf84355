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
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>The link at the new address was opened: it takes the place of the old one.</summary>
public sealed record ConfirmEmailChange(AccountId AccountId, string EmailKey);

public static class ConfirmEmailChangeHandler
{
    /// <param name="isNext">The link is of the last change that was asked for.</param>
    /// <param name="isDone">The change was made before.</param>
    /// <param name="isTaken">Someone else has signed up with this address since.</param>
    public static Decision<AccountEvent> Decide(Account account, bool isNext, bool isDone, bool isTaken, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        _ when isDone => Decision.Nothing,
        _ when !isNext => ProfileRefusal.LinkReplaced,
        _ when isTaken => ProfileRefusal.EmailTaken,
        _ => new EmailChanged(now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        ConfirmEmailChange command, [WriteModel] Account account, IDocumentSession session, MailedLinks links, AccountsEmails emails, TimeProvider clock,
        CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var credential = await session.LoadAsync<Credential>(account.Id, cancellation);
        var isTaken = await session.Claiming(command.EmailKey, now, cancellation) is { } owner && owner.Id != account.Id;
        var decision = Decide(account, credential?.NextEmail?.EmailKey == command.EmailKey, credential?.EmailKey == command.EmailKey, isTaken, now);
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, [], []);
        }

        credential!.MoveTo(credential.NextEmail!, now);
        session.Store(credential);
        var former = credential.FormerEmails[^1];
        return (decision.Outcome, decision.ToEvents(), [.. await emails.AddressChanged(former.Email, now, links.ToUndo(credential, former), cancellation)]);
    }
}

public sealed class ConfirmEmailChangeEndpoint : ICarterModule
{
    private const string Url = "/compte/nouvelle-adresse";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    private static async Task<IResult> Get(string? jeton, HttpContext http, MailedLinks links, Pages pages) =>
        await links.OpenNewAddress(jeton, http.RequestAborted) is not null ? pages.Show(new ConfirmEmailChangePage(jeton!)) : pages.Invalid(LinkExpiredPage.OfNewAddress);

    private static async Task<IResult> Post(HttpContext http, MailedLinks links, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        return await links.OpenNewAddress(fields.Raw("jeton"), http.RequestAborted) is { } opened
            && await bus.Ask(new ConfirmEmailChange(opened.Credential.Id, opened.Proof), http) is { IsDone: true }
                ? Reply.SeeOther(ProfileNotice.EmailChanged.Url)
                : pages.Invalid(LinkExpiredPage.OfNewAddress);
    }
}

internal sealed record ConfirmEmailChangePage(string Token) : IPageView
{
    public string Title => "Confirmer votre nouvelle adresse";

    public string? Robots => "noindex";
}
