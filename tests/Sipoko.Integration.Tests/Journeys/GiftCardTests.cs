using System.Globalization;
using System.Net;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.Payments;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class GiftCardTests(SipokoApp app)
{
    private const string Mug = "mug-gres-mouchete";
    private const string Clock = "reveil-deux-cloches";

    [Fact]
    public async Task A_card_is_given_checked_and_spent_in_part_with_a_bank_card()
    {
        var code = await Given(Person.Solveig, "20");
        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 20,00 €");
        app.Mails.To(Person.Gwendal.Email, "CAD-").Count.ShouldBeGreaterThan(0, "the receipt");

        var holder = new Buyer(app, Person.Solveig);
        await holder.PutsIntoCart(Clock);
        var check = await Enters(holder, await holder.EntersDelivery(), code);
        check.Text.ShouldContain("−20,00 €");
        var total = await Total(Clock);
        var order = await holder.Commits(check);
        (await app.Stripe.AmountOf(order)).ShouldBe(total - 2_000, "the payment page asks for the rest");
        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 0,00 €");

        await app.Stripe.BuyerPays(order);
        (await holder.ComesBack(order)).Text.ShouldContain("Paiement reçu");
        (await holder.OpensOrder(order)).Text.ShouldContain("avec une carte cadeau (20,00 €) et par carte bancaire");
        await BooksBalance();
    }

    [Fact]
    public async Task A_card_that_pays_all_needs_no_other_means()
    {
        var code = await Given(Person.Solveig, "100");
        var holder = new Buyer(app, Person.Solveig);
        await holder.PutsIntoCart(Mug);
        var check = await Enters(holder, await holder.EntersDelivery(), code);
        check.Text.ShouldContain("Reste à payer0,00 €");

        var thanks = await holder.Browser.Submits(check, "form[action='/commande/verification']");
        thanks.Text.ShouldContain("Paiement reçu");
        (await Giver.Balance(app, code)).Text.ShouldContain($"Solde : {Euros(10_000 - await Total(Mug))} €");
        await BooksBalance();
    }

    [Fact]
    public async Task An_order_that_is_given_up_or_expires_gives_the_card_back()
    {
        var code = await Given(Person.Solveig, "20");
        var holder = new Buyer(app, Person.Solveig);
        await holder.PutsIntoCart(Clock);
        var order = await holder.Commits(await Enters(holder, await holder.EntersDelivery(), code));
        await holder.Cancels(order);
        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 20,00 €");

        var again = await holder.Commits(await Enters(holder, await holder.Browser.Opens("/commande/verification"), code));
        app.Clock.Advance(Payment.TimeToPay);
        await app.PlaysScheduled<ExpirePayment, StockLevelsChanged>(await app.Database.PaymentOf(again));
        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 20,00 €");
        await BooksBalance();
    }

    [Fact]
    public async Task Fifty_orders_at_once_cannot_spend_more_than_the_card_holds()
    {
        var price = await Total(Mug);
        var code = await Given(Person.Solveig, "autre", Euros(5 * price));
        var buyers = new List<(Buyer Buyer, Answer Check)>();
        for (var number = 0; number < 50; number++)
        {
            var holder = new Buyer(app, Person.Solveig);
            await holder.PutsIntoCart(Mug);
            buyers.Add((holder, await Enters(holder, await holder.EntersDelivery(), code)));
        }

        var answers = await app.Settled(() => Task.WhenAll(buyers.Select(pair => pair.Buyer.Browser.SubmitsAtOnce(pair.Check, "form[action='/commande/verification']"))));

        answers.Count(answer => answer.Text.Contains("Paiement reçu", StringComparison.Ordinal)).ShouldBe(5, "each took all that its page showed, or nothing");
        answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(45);
        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 0,00 €");
        await BooksBalance();
    }

    [Fact]
    public async Task Staff_block_a_lost_card_and_issue_another()
    {
        var code = await Given(Person.Ferdinand, "30");
        var support = await app.SignedIn("support");
        var found = await support.Submits(await support.Opens("/equipe/cartes-cadeaux"), "form[action='/equipe/cartes-cadeaux']", ("email", Person.Ferdinand.Email), ("last_four", code[^4..]));
        var url = found.Document.QuerySelector("main table a")!.GetAttribute("href")!;

        var blocked = await support.Submits(await support.Opens(url), "form[action$='/blocage']", ("facts", "Vous nous avez signalé la perte de la carte."));
        blocked.Text.ShouldContain("Bloquée");
        (await Giver.Balance(app, code)).Text.ShouldContain("Bloquée");
        app.Mails.To(Person.Ferdinand.Email, "est bloquée").Count.ShouldBe(1);

        (await support.Submits(blocked, "form[action$='/remplacement']", ("to", "recipient"))).Text.ShouldContain("30,00 €");
        var fresh = Giver.CodeOf(app, Person.Ferdinand, "Votre nouvelle carte cadeau");
        (await Giver.Balance(app, fresh)).Text.ShouldContain("Solde : 30,00 €");
        (await Giver.Balance(app, code)).Text.ShouldContain("Remplacée");
        await BooksBalance();
    }

    [Fact]
    public async Task The_buyer_of_an_unused_card_withdraws_and_is_refunded()
    {
        var giver = new Giver(app, new Buyer(app, Person.Gwendal));
        var purchase = await giver.Buys(Person.Ferdinand, "50");
        var code = Giver.CodeOf(app, Person.Ferdinand);
        var page = await giver.Browser.Submits(await giver.Browser.Opens($"/carte-cadeau/{purchase}"), "form[action$='/retractation']");
        page.Heading.ShouldBe("Vous vous êtes rétracté");
        (await Giver.Balance(app, code)).Text.ShouldContain("Annulée");
        (await app.Database.Ask<long>("select count(*) from checkout.mt_events where type = 'checkout.gift_card_refunded' and stream_id = $1", purchase)).ShouldBe(1);
        await BooksBalance();
    }

    [Fact]
    public async Task A_withdrawn_cards_money_that_a_bank_gives_back_is_settled_by_finance()
    {
        var giver = new Giver(app, new Buyer(app, Person.Gwendal));
        var purchase = await giver.Buys(Person.Ferdinand, "50");
        await app.Stripe.RefundsBecome("pending");
        await giver.Browser.Submits(await giver.Browser.Opens($"/carte-cadeau/{purchase}"), "form[action$='/retractation']");
        await app.Stripe.RefundsBecome("succeeded");
        var finance = await app.SignedIn("finances");
        var url = $"/equipe/finances/cartes-cadeaux/{purchase}";
        (await finance.Opens(url)).Text.ShouldContain("Rien n’est à régler");

        (await app.Stripe.BankGivesBack(purchase)).ShouldBe(HttpStatusCode.OK);

        (await finance.Opens("/equipe")).Document.QuerySelectorAll($"a[href='{url}']").ShouldNotBeEmpty();
        var page = await finance.Opens(url);
        page.Text.ShouldContain("50,00 € à rendre");
        var intent = page.ValueOf("intent");
        (await finance.Submits(page, "form[action$='/reglement']", ($"from-{intent}", "Bank"), ($"reason-{intent}", "Virement du 20 novembre"))).Text.ShouldContain("Rien n’est à régler");
        (await app.Database.Ask<long>("select (data ->> 'cents')::bigint from checkout.mt_doc_accountbalance where id = $1", $"refund:{purchase:N}:pending")).ShouldBe(0);
        await BooksBalance();
    }

    [Fact]
    public async Task The_code_stands_nowhere_once_the_mail_is_sent()
    {
        var code = (await Given(Person.Ferdinand, "20")).Replace("-", "", StringComparison.Ordinal);
        (await app.Database.Ask<long>("select count(*) from checkout.mt_doc_sealedgiftcardcode")).ShouldBe(0);
        (await app.Database.Ask<long>("select count(*) from checkout.mt_events where data::text like '%' || $1 || '%'", code)).ShouldBe(0);
        app.Log().ShouldNotContain(code);
    }

    [Fact]
    public async Task A_wrong_code_is_told_in_one_sentence()
    {
        var visitor = app.Visitor();
        var page = await visitor.Posts("/carte-cadeau/solde", ("code", "0000-0000-0000-0001"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorOf("code")!.ShouldContain("Aucune carte ne répond à ce code");
    }

    [Fact]
    public async Task A_slow_means_keeps_the_stock_until_it_answers()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var before = await InStock(Mug);
        var order = await guest.Orders(Mug);
        await app.Stripe.MeansIsSlow(order);
        (await guest.ComesBack(order)).Text.ShouldContain("Votre paiement est en cours");
        (await InStock(Mug)).ShouldBe(before - 1);
        await app.Stripe.MeansAnswers(order, accepted: true);
        (await app.Stripe.Tells("checkout.session.async_payment_succeeded", order)).ShouldBe(HttpStatusCode.OK);
        (await guest.OpensOrder(order)).Text.ShouldContain("avec PayPal");

        var refused = await guest.Orders(Mug);
        await app.Stripe.MeansIsSlow(refused, "klarna");
        await app.Stripe.MeansAnswers(refused, accepted: false);
        (await app.Stripe.Tells("checkout.session.async_payment_failed", refused)).ShouldBe(HttpStatusCode.OK);
        (await InStock(Mug)).ShouldBe(before - 1, "what was not paid is for sale again");
    }

    [Fact]
    public async Task A_seller_opens_the_account_to_be_paid_on()
    {
        var shop = await Shop.Of(app, Shop.Bobinelle);
        var page = await shop.Browser.Opens("/vendeur/paiements");
        page.Text.ShouldContain("Pas de compte");
        var leaving = await shop.Browser.Submits(page, "form[action='/vendeur/paiements/compte']");
        var account = new Uri(leaving.LeftFor!).Segments[^1];
        (await shop.Browser.Opens("/vendeur/paiements")).Text.ShouldContain("Votre compte bancaire (IBAN)");
        await app.Stripe.VerifiesSeller(account);
        (await shop.Browser.Opens("/vendeur/paiements/compte/retour")).Text.ShouldContain("Prêt");
    }

    /// <summary>A card bought by Gwendal for someone; gives the code of the mail.</summary>
    private async Task<string> Given(Person recipient, string amount, string? other = null)
    {
        await new Giver(app, new Buyer(app, Person.Gwendal)).Buys(recipient, amount, other);
        return Giver.CodeOf(app, recipient);
    }

    private static Task<Answer> Enters(Buyer holder, Answer check, string code) => holder.Browser.Submits(check, "form[action='/commande/verification/cartes-cadeaux']", ("code", code));

    private static string Euros(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100},{cents % 100:D2}");

    private async Task<long> Total(string slug) => await app.Database.Ask<long>("select (data -> 'price' ->> 'cents')::bigint from checkout.mt_doc_offer where data ->> 'slug' = $1", slug);

    private Task<int> InStock(string slug) => app.Database.Ask<int>(
        "select (stock.data ->> 'available')::int from checkout.mt_doc_stock stock join checkout.mt_doc_offer offer on offer.id = stock.id where offer.data ->> 'slug' = $1", slug);

    /// <summary>Every entry sums to zero, and each card's account in the books is what the card says.</summary>
    private async Task BooksBalance()
    {
        (await app.Database.Rows(
            "select id from checkout.mt_doc_ledgerentry where (select sum((posting ->> 'cents')::bigint) from jsonb_array_elements(data -> 'postings') posting) <> 0")).ShouldBeEmpty();
        (await app.Database.Rows(
            """
            select card.id, card.data -> 'available' ->> 'cents', balance.data ->> 'cents' from checkout.mt_doc_giftcard card
            left join checkout.mt_doc_accountbalance balance on balance.id = 'giftcard:' || replace(card.id::text, '-', '') || ':available'
            where (card.data -> 'available' ->> 'cents')::bigint <> -coalesce((balance.data ->> 'cents')::bigint, 0)
            """)).ShouldBeEmpty();
    }
}
