using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Team;

/// <summary>The owner takes an invitation back: its link opens nothing any more.</summary>
public sealed record WithdrawInvitation(SellerId SellerId, InvitationId InvitationId, AccountId By);

public static class WithdrawInvitationHandler
{
    public static Decision<SellerEvent> Decide(WithdrawInvitation command, Seller seller, DateTimeOffset now) => seller switch
    {
        _ when seller.Applicant != command.By => Refusal.Absence(SellerRefusal.NotTheOwner.Code),
        _ when seller.Invitations.All(invitation => invitation.Id != command.InvitationId) => Decision.Nothing,
        _ => new InvitationWithdrawn(command.InvitationId, now),
    };

    public static (Outcome, Events) Handle(WithdrawInvitation command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class WithdrawInvitationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(ShowTeamEndpoint.Url + "/invitations/{id:guid}/retrait", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, IMessageBus bus) =>
        await bus.Ask(new WithdrawInvitation(http.User.SellerId()!.Value, new(id), http.User.AccountId()!.Value), http) is { IsDone: true }
            ? Reply.SeeOther(ShowTeamEndpoint.Url)
            : Reply.NotFound();
}
