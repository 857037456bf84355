using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Accounts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Team;

/// <summary>The owner ends what someone does for the company; the person keeps their account.</summary>
public sealed record RemoveUser(SellerId SellerId, AccountId User, AccountId By);

public static class RemoveUserHandler
{
    public static Decision<SellerEvent> Decide(RemoveUser command, Seller seller, DateTimeOffset now) => seller switch
    {
        _ when seller.Applicant != command.By => Refusal.Absence(SellerRefusal.NotTheOwner.Code),
        _ when seller.Users.All(user => user.AccountId != command.User) => Decision.Nothing,
        _ => new SellerUserRemoved(command.User, command.By, now),
    };

    public static async Task<(Outcome, Events)> Handle(RemoveUser command, [WriteModel] Seller seller, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        if (decision.Events.Count > 0)
        {
            var account = await session.Events.FetchForWriting<Account>(command.User.Value, cancellation);
            if (account.Aggregate?.SellerId == seller.Id)
            {
                account.AppendOne(new SellerUserUnlinked(seller.Id, clock.GetUtcNow()));
            }
        }

        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class RemoveUserEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(ShowTeamEndpoint.Url + "/{id:guid}/retrait", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, IMessageBus bus) =>
        await bus.Ask(new RemoveUser(http.User.SellerId()!.Value, new(id), http.User.AccountId()!.Value), http) is { IsDone: true }
            ? Reply.SeeOther(ShowTeamEndpoint.Url + "?etat=retire")
            : Reply.NotFound();
}
