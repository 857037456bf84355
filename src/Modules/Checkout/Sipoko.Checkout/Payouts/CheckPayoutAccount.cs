using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Stripe;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Payouts;

/// <summary>A seller comes back from Stripe, or looks at the page: Stripe is asked how the account stands.</summary>
public sealed record CheckPayoutAccount(SellerId SellerId);

public static class CheckPayoutAccountHandler
{
    public static Decision<PayoutAccountEvent> Decide(PayoutAccountNews news, PayoutAccount account, DateTimeOffset now) =>
        (account.TransfersActive, account.PayoutsEnabled) == (news.TransfersActive, news.PayoutsEnabled) && account.Missing.SequenceEqual(news.Missing)
            ? Decision.Nothing
            : new PayoutAccountChecked(news.TransfersActive, news.PayoutsEnabled, news.Missing, now);

    public static async Task<Outcome> Handle(CheckPayoutAccount command, IDocumentSession session, IPayoutAccounts accounts, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<PayoutAccount>(command.SellerId.Value, cancellation);
        if (stream.Aggregate is not { } account)
        {
            return Outcome.Done;
        }

        try
        {
            stream.AppendMany(Decide(await accounts.Look(account.Account, cancellation), account, clock.GetUtcNow()).Events);
            return Outcome.Done;
        }
        catch (PaymentGatewayDownException)
        {
            return new(PayoutRefusal.StripeDown);
        }
    }
}

public sealed class CheckPayoutAccountEndpoint : ICarterModule
{
    public const string Url = "/vendeur/paiements/compte/retour";

    /// <summary>Where Stripe leads back: the seller sees how the account stands. It proves nothing by itself.</summary>
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, IMessageBus bus)
    {
        var outcome = await bus.Ask(new CheckPayoutAccount(http.User.SellerId()!.Value), http);
        return Reply.SeeOther(ShowSellerPaymentsEndpoint.Url + (outcome is { IsDone: true } ? "" : ShowSellerPaymentsEndpoint.Unavailable));
    }
}
