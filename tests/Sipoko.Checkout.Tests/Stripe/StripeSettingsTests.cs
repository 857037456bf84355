using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.Tests.Stripe;

public class StripeSettingsTests
{
    [Fact]
    public void A_missing_key_is_one_clear_sentence()
    {
        new StripeSettings { WebhookSecret = "whsec_x" }.Fault.ShouldBe("Le réglage Stripe__SecretKey manque\u00A0: indiquez la clé secrète de Stripe (sk_…).");
        new StripeSettings { SecretKey = "sk_x" }.Fault.ShouldNotBeNull().ShouldContain("Stripe__WebhookSecret");
        new StripeSettings { SecretKey = "sk_x", WebhookSecret = "whsec_x", ApiBase = "partout" }.Fault.ShouldNotBeNull().ShouldContain("Stripe__ApiBase");
        new StripeSettings { SecretKey = "sk_x", WebhookSecret = "whsec_x" }.Fault.ShouldBeNull();
    }
}
