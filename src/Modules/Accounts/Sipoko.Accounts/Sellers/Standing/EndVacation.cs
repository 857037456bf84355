using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Standing;

/// <summary>The seller comes back early, or gives the vacation up.</summary>
public sealed record EndVacation(SellerId SellerId);

public static class EndVacationHandler
{
    public static Decision<SellerEvent> Decide(Seller seller, DateTimeOffset now) => seller.Vacation is null ? Decision.Nothing : new VacationEnded(now);

    public static (Outcome, Events, OutgoingMessages) Handle(EndVacation command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(seller, now);
        return (decision.Outcome, decision.ToEvents(), SellerNews.Of(seller, decision, now));
    }
}

public sealed class EndVacationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(OwnShop.Url + "/vacances/fin", Post).RequireAuthorization(Policies.Seller);

    private static Task<IResult> Post(HttpContext http, OwnShop shop) => shop.Do(http, FormFields.Empty(), new EndVacation(http.User.SellerId()!.Value), "retour");
}
