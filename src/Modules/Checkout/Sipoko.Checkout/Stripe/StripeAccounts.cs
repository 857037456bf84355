using Sipoko.Checkout.Payouts;
using Sipoko.Web;
using Stripe;

namespace Sipoko.Checkout.Stripe;

/// <summary>Stripe Connect: express accounts that receive transfers; Stripe collects identity and bank account on its own pages.</summary>
internal sealed class StripeAccounts(StripeClient stripe, SiteAddress site) : IPayoutAccounts
{
    private const string Active = "active";

    public Task<string> Open(SellerId seller, CancellationToken cancellation) => Calling(async () =>
    {
        var options = new AccountCreateOptions
        {
            Country = "FR",
            BusinessType = "company",
            Controller = new()
            {
                Fees = new() { Payer = "application" }, Losses = new() { Payments = "application" }, StripeDashboard = new() { Type = "express" }, RequirementCollection = "stripe",
            },
            Capabilities = new() { Transfers = new() { Requested = true } },
            Metadata = new() { ["seller"] = seller.Value.ToString() },
        };
        return (await stripe.V1.Accounts.CreateAsync(options, new RequestOptions { IdempotencyKey = $"acct-{seller.Value:N}" }, cancellation)).Id;
    });

    public Task<string> PageFor(string account, CancellationToken cancellation) => Calling(async () =>
    {
        var options = new AccountLinkCreateOptions
        {
            Account = account, Type = "account_onboarding", RefreshUrl = site.Link(OpenPayoutAccountEndpoint.AgainUrl), ReturnUrl = site.Link(CheckPayoutAccountEndpoint.Url),
        };
        return (await stripe.V1.AccountLinks.CreateAsync(options, requestOptions: null, cancellation)).Url;
    });

    public Task<PayoutAccountNews> Look(string account, CancellationToken cancellation) => Calling(async () =>
    {
        var found = await stripe.V1.Accounts.GetAsync(account, options: null, requestOptions: null, cancellation);
        return new PayoutAccountNews(found.Capabilities?.Transfers == Active, found.PayoutsEnabled, [.. (found.Requirements?.CurrentlyDue ?? []).Order(StringComparer.Ordinal)]);
    });

    private static async Task<T> Calling<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (StripeGateway.IsDown(fault))
        {
            throw new PaymentGatewayDownException("Stripe did not answer as expected.", fault);
        }
    }
}
