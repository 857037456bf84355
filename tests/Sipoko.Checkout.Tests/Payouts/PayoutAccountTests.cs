using Sipoko.Checkout.Payouts;
using Sipoko.Checkout.Stripe;
using static Sipoko.Checkout.Tests.Market;

namespace Sipoko.Checkout.Tests.Payouts;

public class PayoutAccountTests
{
    private static readonly PayoutAccountOpened Opened = new(Kori, "acct_1", Noon);

    [Fact]
    public void A_seller_has_one_account() =>
        new Spec<PayoutAccount, PayoutAccountEvent>(PayoutAccount.Evolve).Given().WhenFirst(account => OpenPayoutAccountHandler.Decide(new(Kori), "acct_1", account, Noon)).Then(Opened);

    [Fact]
    public void What_Stripe_says_is_noted_when_it_changed()
    {
        Account(Opened).When(Hear(new(true, true, []))).Then(new PayoutAccountChecked(true, true, [], Noon));
        Account(Opened).When(Hear(new(false, false, []))).ThenNothing();
        Account(Opened).When(Hear(new(false, false, ["external_account"]))).Then(new PayoutAccountChecked(false, false, ["external_account"], Noon));
    }

    [Fact]
    public void It_is_ready_when_nothing_is_missing()
    {
        Account(Opened).State.IsReady.ShouldBeFalse();
        Account(Opened, new PayoutAccountChecked(true, true, [], Noon)).State.IsReady.ShouldBeTrue();
        Account(Opened, new PayoutAccountChecked(true, true, ["company.vat_id"], Noon)).State.IsReady.ShouldBeFalse();
    }

    private static Func<PayoutAccount, Decision<PayoutAccountEvent>> Hear(PayoutAccountNews news) => account => CheckPayoutAccountHandler.Decide(news, account, Noon);

    private static Spec<PayoutAccount, PayoutAccountEvent>.Happened Account(params PayoutAccountEvent[] events) => new Spec<PayoutAccount, PayoutAccountEvent>(PayoutAccount.Evolve).Given(events);
}
