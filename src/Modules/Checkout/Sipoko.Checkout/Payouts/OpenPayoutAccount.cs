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

/// <summary>A seller wants to be paid: an account at Stripe is opened, once, and a page of Stripe's asks for what it must know.</summary>
public sealed record OpenPayoutAccount(SellerId SellerId);

/// <param name="Url">Stripe's page, good for some minutes; null with a refusal.</param>
public sealed record OnboardingAnswer(string? Url, Refusal? Refusal = null);

public static class OpenPayoutAccountHandler
{
    public static Decision<PayoutAccountEvent> Decide(OpenPayoutAccount command, string opened, PayoutAccount? account, DateTimeOffset now) =>
        account is null ? new PayoutAccountOpened(command.SellerId, opened, now) : Decision.Nothing;

    public static async Task<OnboardingAnswer> Handle(OpenPayoutAccount command, IDocumentSession session, IPayoutAccounts accounts, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<PayoutAccount>(command.SellerId.Value, cancellation);
        try
        {
            var id = stream.Aggregate?.Account ?? await accounts.Open(command.SellerId, cancellation);
            stream.AppendMany(Decide(command, id, stream.Aggregate, clock.GetUtcNow()).Events);
            return new(await accounts.PageFor(id, cancellation));
        }
        catch (PaymentGatewayDownException)
        {
            return new(null, PayoutRefusal.StripeDown);
        }
    }
}

internal static class PayoutRefusal
{
    public static readonly Refusal StripeDown = new("payout.stripe_down", "Le service de paiement ne répond pas. Réessayez dans un instant.");
}

public sealed class OpenPayoutAccountEndpoint : ICarterModule
{
    public const string Url = "/vendeur/paiements/compte";

    /// <summary>Stripe leads here when its page was left open too long: another is opened.</summary>
    public const string AgainUrl = "/vendeur/paiements/compte/reprise";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost(Url, Open).RequireAuthorization(Policies.Seller);
        app.MapGet(AgainUrl, Open).RequireAuthorization(Policies.Seller);
    }

    private static async Task<IResult> Open(HttpContext http, IMessageBus bus) =>
        await bus.Ask<OnboardingAnswer>(new OpenPayoutAccount(http.User.SellerId()!.Value), http) is { Url: { } url }
            ? Reply.SeeOther(url)
            : Reply.SeeOther(ShowSellerPaymentsEndpoint.Url + ShowSellerPaymentsEndpoint.Unavailable);
}
