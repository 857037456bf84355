using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Accounts;

/// <summary>
/// The person opened the link sent to their address: the address is theirs, and the account is approved unless a risk rule sends it to staff.
/// </summary>
/// <param name="SignUpId">Whose link it was: what that sign-up typed counts.</param>
public sealed record ConfirmEmail(AccountId AccountId, Guid SignUpId);

public static class ConfirmEmailHandler
{
    private const string Rule = "Adresse confirmée, aucun risque relevé";

    public static Decision<AccountEvent> Decide(Account account, DateTimeOffset now) => account switch
    {
        { Status: AccountStatus.Erased } => AccountRefusal.Gone,
        { Status: not AccountStatus.Unconfirmed } => Decision.Nothing,
        { Risk: SignUpRisk.None } => new AccountEvent[] { new EmailConfirmed(now), new AccountApproved(Staff: null, Rule, now) },
        _ => new EmailConfirmed(now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        ConfirmEmail command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, AccountsEmails emails, CancellationToken cancellation)
    {
        var decision = Decide(account, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        if (decision.Events.Count > 0 && await session.LoadAsync<Credential>(account.Id, cancellation) is { } credential)
        {
            session.Store(credential.Confirmed(command.SignUpId));
            messages.AddRange(await emails.Approved(credential, decision, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class ConfirmEmailEndpoint : ICarterModule
{
    private const string Url = "/compte/confirmation";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(CredentialRateLimit.Policy);
    }

    /// <summary>Mail programs open links by themselves: only the button confirms. Without a link this page says to look for it.</summary>
    private static async Task<IResult> Get(
        string? jeton, [FromQuery(Name = ReturnPath.Parameter)] string? returnUrl, HttpContext http, MailedLinks links, Pages pages) => jeton switch
        {
            null => pages.Show(new CheckMailboxPage()),
            _ when await links.OpenConfirmation(jeton, http.RequestAborted) is not null => pages.Show(new ConfirmEmailPage(jeton, ReturnPath.Local(returnUrl))),
            _ => pages.Invalid(LinkExpiredPage.OfConfirmation),
        };

    private static async Task<IResult> Post(HttpContext http, MailedLinks links, AccountReader accounts, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        if (await links.OpenConfirmation(fields.Raw("jeton"), http.RequestAborted) is not { } opened
            || await bus.Ask(new ConfirmEmail(opened.Credential.Id, Guid.Parse(opened.Proof)), http) is not { IsDone: true })
        {
            return pages.Invalid(LinkExpiredPage.OfConfirmation);
        }

        var isApproved = await accounts.Find(opened.Credential.Id, http.RequestAborted) is { Status: AccountStatus.Approved };
        return Reply.SeeOther(ReturnPath.Keep(isApproved ? SignInNotice.Confirmed.Url : SignInNotice.AwaitingStaff.Url, ReturnPath.Local(fields.Raw(ReturnPath.Parameter))));
    }
}

internal sealed record ConfirmEmailPage(string Token, string? ReturnUrl) : IPageView
{
    public string Title => "Confirmer votre adresse";

    public string? Robots => "noindex";
}

internal sealed record CheckMailboxPage : IPageView
{
    public string Title => "Vérifiez votre boîte aux lettres";

    public string? Robots => "noindex";
}
