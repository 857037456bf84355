namespace Sipoko.Checkout.Stripe;

/// <summary>The sellers' accounts at the payment service, to which their share is transferred.</summary>
public interface IPayoutAccounts
{
    /// <summary>Opens a seller's account, once, however often it is asked; gives its id.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<string> Open(SellerId seller, CancellationToken cancellation);

    /// <summary>A page on which the payment service asks the seller for identity and bank account; good once, for some minutes.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<string> PageFor(string account, CancellationToken cancellation);

    /// <summary>How the account stands now.</summary>
    /// <exception cref="PaymentGatewayDownException">No answer, or none that can be used.</exception>
    Task<PayoutAccountNews> Look(string account, CancellationToken cancellation);
}

/// <param name="Missing">What the payment service still asks for, in its own words.</param>
public sealed record PayoutAccountNews(bool TransfersActive, bool PayoutsEnabled, IReadOnlyList<string> Missing);
