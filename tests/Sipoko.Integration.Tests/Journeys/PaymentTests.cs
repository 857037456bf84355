using System.Net;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Payments;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class PaymentTests(SipokoApp app)
{
    private const string Radio = "radio-transistors-reconditionnee";

    [Fact]
    public async Task After_a_refused_card_the_buyer_pays_on_the_same_page()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var order = await guest.Orders("mug-gres-mouchete");

        await app.Stripe.BankRefuses(order);
        (await guest.ComesBack(order)).Text.ShouldContain("Votre paiement est en cours");
        (await guest.PaysAgain(order)).ShouldBe(order);
        await app.Stripe.BuyerPays(order);

        (await guest.ComesBack(order)).Text.ShouldContain("Paiement reçu");
    }

    [Fact]
    public async Task Who_gives_up_gives_the_stock_back_and_has_the_cart_again()
    {
        var guest = new Buyer(app, Person.Ysaline);
        var order = await guest.Orders(Radio);
        (await app.Visitor().StockOf(Radio)).ShouldBe(2);

        (await guest.Cancels(order)).Text.ShouldContain("Cette commande est annulée");

        (await app.Visitor().StockOf(Radio)).ShouldBe(3);
        (await app.Stripe.StatusOf(order)).ShouldBe("expired", "nobody can pay it any more");
        (await guest.Browser.Opens("/panier")).Text.ShouldContain("129,00 €");
        (await guest.OpensOrder(order)).Text.ShouldContain("Annulée");
    }

    [Fact]
    public async Task An_order_that_nobody_pays_in_time_gives_its_stock_back()
    {
        var guest = new Buyer(app, Person.Ysaline);
        var order = await guest.Orders(Radio);
        (await app.Visitor().StockOf(Radio)).ShouldBe(2);

        app.Clock.Advance(Payment.TimeToPay);
        await app.PlaysScheduled<ExpirePayment, StockLevelsChanged>(await app.Database.PaymentOf(order));

        (await app.Visitor().StockOf(Radio)).ShouldBe(3);
        (await guest.OpensOrder(order)).Text.ShouldContain("Annulée");
        (await app.Stripe.StatusOf(order)).ShouldBe("expired");
    }

    [Fact]
    public async Task The_end_of_the_time_to_pay_changes_nothing_for_who_paid_a_moment_before()
    {
        var guest = new Buyer(app, Person.Ysaline);
        var order = await guest.Orders("reveil-deux-cloches");
        await app.Stripe.BuyerPays(order);

        app.Clock.Advance(Payment.TimeToPay);
        await app.PlaysScheduled<ExpirePayment, ExpirePayment>(await app.Database.PaymentOf(order));

        (await guest.OpensOrder(order)).Text.ShouldContain("Payée");
        app.Mails.To(guest.Person.Email, order.Reference).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("t=1795172400,v1=00")]
    [InlineData("")]
    [InlineData("v1=deadbeef")]
    public async Task Forged_news_are_refused_and_leave_nothing(string signature)
    {
        var order = await new Buyer(app, Person.Baudouin).Orders("mug-gres-mouchete");
        await app.Stripe.BuyerPays(order);
        var (payload, _) = await app.Stripe.News(StripeSide.Completed, order);
        var before = await app.Database.Events();

        (await app.Webhook(payload, signature)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await app.Database.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task A_signature_serves_for_five_minutes_and_for_its_own_words_only()
    {
        var order = await new Buyer(app, Person.Baudouin).Orders("mug-gres-mouchete");
        await app.Stripe.BuyerPays(order);
        var (payload, signature) = await app.Stripe.News(StripeSide.Completed, order);
        var before = await app.Database.Events();

        (await app.Webhook(payload.Replace("paid", "void", StringComparison.Ordinal), signature)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        (await app.Webhook(payload, signature)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await app.Database.Events()).ShouldBe(before);
    }

    [Fact]
    public async Task News_of_a_payment_that_is_not_ours_are_taken_and_change_nothing()
    {
        var order = await app.Stripe.PaidForAnotherShop();
        var before = await app.Database.Events();

        (await app.Stripe.Tells(StripeSide.Completed, order)).ShouldBe(HttpStatusCode.OK);

        (await app.Database.Events()).ShouldBe(before);
    }
}
