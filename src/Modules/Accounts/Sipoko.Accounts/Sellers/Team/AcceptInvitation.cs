using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Team;

/// <summary>An invited person says yes: they act for the company from now on.</summary>
public sealed record AcceptInvitation(SellerId SellerId, InvitationId InvitationId, AccountId AccountId);

public static class AcceptInvitationHandler
{
    public static Decision<SellerEvent> Decide(AcceptInvitation command, Seller seller, Account? account, DateTimeOffset now) => seller switch
    {
        _ when seller.Users.Any(user => user.AccountId == command.AccountId) || seller.Applicant == command.AccountId => Decision.Nothing,
        { IsOpen: false } => SellerRefusal.InvitationGone,
        _ when !seller.Invitations.Any(invitation => invitation.Id == command.InvitationId && invitation.Until > now) => SellerRefusal.InvitationGone,
        _ when account is null => SellerRefusal.InvitationGone,
        _ when InviteSellerUserHandler.Decide(new(command.AccountId, seller.Id), account, isCertified: true, now).Refusal is { } refusal => refusal,
        _ => new SellerUserJoined(command.InvitationId, command.AccountId, now),
    };

    public static async Task<(Outcome, Events)> Handle(
        AcceptInvitation command, [WriteModel] Seller seller, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var account = await session.Events.FetchForWriting<Account>(command.AccountId.Value, cancellation);
        var decision = Decide(command, seller, account.Aggregate, now);
        if (decision.Events.Count > 0 && account.Aggregate!.SellerId is null)
        {
            account.AppendOne(new SellerUserLinked(seller.Id, now));
        }

        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class AcceptInvitationEndpoint : ICarterModule
{
    private const string Url = "/invitation";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization();
        app.MapPost(Url, Post).RequireAuthorization();
    }

    private static async Task<IResult> Get(string? jeton, HttpContext http, InvitationLinks links, SellerReader sellers, Pages pages) =>
        await Opened(jeton, http, links, sellers) is { } seller
            ? pages.Show(new AcceptInvitationPage(seller.Identity.ShopName, jeton!, null))
            : pages.Invalid(new AcceptInvitationPage(null, "", SellerRefusal.InvitationGone.Sentence));

    private static async Task<IResult> Post(HttpContext http, InvitationLinks links, SellerReader sellers, NewSession sessions, IMessageBus bus, Pages pages)
    {
        var token = (await FormFields.Read(http.Request)).Raw("jeton");
        if (await Opened(token, http, links, sellers) is not { } seller)
        {
            return pages.Invalid(new AcceptInvitationPage(null, "", SellerRefusal.InvitationGone.Sentence));
        }

        var outcome = await bus.Ask(new AcceptInvitation(seller.Id, links.Open(token)!.Value.Invitation, http.User.AccountId()!.Value), http);
        if (outcome is { IsDone: true })
        {
            await sessions.Strengthen(http, http.User.AccountId()!.Value, http.User.HasSecondFactor()); // the cookie says at once for whom the person acts
            MoiCookie.SignedInAs(http, Roles.Seller);
        }

        return pages.Answer(outcome, "/vendeur", refusal => new AcceptInvitationPage(seller.Identity.ShopName, token!, refusal.Sentence));
    }

    /// <summary>Which company invites, when the link is ours.</summary>
    private static async Task<Seller?> Opened(string? token, HttpContext http, InvitationLinks links, SellerReader sellers) =>
        links.Open(token) is { } link ? await sellers.Find(link.Seller, http.RequestAborted) : null;
}

internal sealed record AcceptInvitationPage(string? ShopName, string Token, string? Refused) : IPageView
{
    public string Title => "Invitation";

    public string? Robots => "noindex";

    public Notice? Notice => Refused is null ? null : new("err", Refused);
}
