using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Profiles;

/// <summary>The owner of the former address did not want this: it comes back, and every session and link ends.</summary>
public sealed record UndoEmailChange(AccountId AccountId, string EmailKey);

public static class UndoEmailChangeHandler
{
    public static readonly TimeSpan Term = TimeSpan.FromHours(72);

    public static Decision<AccountEvent> Decide(OtherEmail? former, string emailKey, DateTimeOffset now) => former switch
    {
        null => Decision.Nothing,
        _ when former.EmailKey != emailKey || former.Until < now => ProfileRefusal.TooLateToUndo,
        _ => new EmailChangeUndone(now),
    };

    public static async Task<(Outcome, Events)> Handle(
        UndoEmailChange command, [WriteModel] Account account, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var credential = await session.LoadAsync<Credential>(account.Id, cancellation);
        var decision = Decide(credential?.FormerEmail, command.EmailKey, clock.GetUtcNow());
        if (decision.Events.Count > 0)
        {
            credential!.MoveBack();
            session.Store(credential);
        }

        return (decision.Outcome, decision.ToEvents());
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
        return await links.OpenUndo(fields.Raw("jeton"), http.RequestAborted) is { FormerEmail: { } former } credential
            && await bus.Ask(new UndoEmailChange(credential.Id, former.EmailKey), http) is { IsDone: true }
                ? Reply.SeeOther(SignInNotice.AddressBack.Url)
                : pages.Invalid(LinkExpiredPage.OfUndo);
    }
}

internal sealed record UndoEmailChangePage(string Token) : IPageView
{
    public string Title => "Reprendre votre adresse";

    public string? Robots => "noindex";
}
