using Sipoko.Checkout.Payments;
using static Sipoko.Checkout.Tests.Market;
using static Sipoko.Checkout.Tests.Payments.SettlementTests;

namespace Sipoko.Checkout.Tests.Payments;

public class OpenPaymentTests
{
    [Fact]
    public void A_page_is_opened_once() => Given(Started).When(payment => OpenPaymentHandler.Decide("cs_1", 1, payment, Noon)).Then(Opened);

    [Fact]
    public void Nothing_is_opened_for_an_ended_payment()
    {
        Given(Started, new PaymentExpired(Noon)).When(payment => OpenPaymentHandler.Decide("cs_1", 1, payment, Noon)).ThenRefused(PaymentRefusal.Over);
        Given(Started, Opened, new PaymentSucceeded("pi_1", Total, "card", Fee, Noon)).When(payment => OpenPaymentHandler.Decide("cs_2", 2, payment, Noon)).ThenRefused(PaymentRefusal.AlreadyPaid);
    }

    [Fact]
    public void The_same_attempt_asks_for_the_same_end()
    {
        var payment = Given(Started).State;
        var first = OpenPaymentHandler.AttemptAt(Noon, payment);
        OpenPaymentHandler.AttemptAt(Noon.AddSeconds(59), payment).ShouldBe(first);
        OpenPaymentHandler.AttemptAt(Noon.AddSeconds(60), payment).ShouldBe(first + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(1799)]
    public void A_page_lives_more_than_the_thirty_minutes_that_Stripe_asks_for(int secondsLater)
    {
        var payment = Given(Started).State;
        var now = Noon.AddSeconds(secondsLater);
        (OpenPaymentHandler.EndOf(OpenPaymentHandler.AttemptAt(now, payment), payment) - now).ShouldBeInRange(TimeSpan.FromMinutes(31), TimeSpan.FromMinutes(32));
    }
}
