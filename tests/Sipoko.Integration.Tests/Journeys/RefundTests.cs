using Sipoko.Checkout.Refunds;
using Sipoko.Fulfilment.SellerOrders;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class RefundTests(SipokoApp app)
{
    private const string Bowl = "bol-gres-celadon";
    private const string Mortar = "mortier-pilon-gres";

    [Fact]
    public async Task A_seller_refuses_one_of_two_lines_and_its_money_goes_back_alone()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var order = await buyer.Buys(Bowl, Mortar);
        var shop = await Shop.Of(app, Shop.Kori);

        await shop.Refuses(order, await OfferOf(Bowl), reason: "autre", words: "Le bol s’est fendu à la cuisson, pardon.");

        var back = await RefundedOf(order);
        back.ShouldBe(2400);
        (await app.Stripe.RefundedOf(order)).ShouldBe(back, "Stripe gave back what our books say");
        (await Owed(order, "pending")).ShouldBe(0);
        var page = await buyer.OpensOrder(order);
        page.Text.ShouldContain("Remboursement de 24,00 € envoyé");
        page.Text.ShouldContain("dont 1 annulé");
        var mails = app.Mails.To(buyer.Person.Email, order.Reference);
        mails.Single(mail => mail.Subject.EndsWith("article annulé et remboursé", StringComparison.Ordinal)).Text.ShouldContain("fendu à la cuisson");
        mails.Count(mail => mail.Subject.Contains("remboursement de 24,00", StringComparison.Ordinal)).ShouldBe(1);
        (await shop.Ships(order, "colissimo", "8R7711")).Text.ShouldContain("Expédiée");
    }

    [Fact]
    public async Task A_late_order_is_cancelled_by_its_buyer_refunded_and_sold_again()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var before = await app.Visitor().StockOf(Bowl);
        var order = await guest.Buys(Bowl);
        (await guest.Browser.Opens(await CancelUrl(order))).Text.ShouldContain("le vendeur a encore le temps d’expédier");

        await PromiseWas(order, "2026-11-17");
        await app.PlaysScheduled<TellLateness, Messaging.Contracts.SendEmail>(await SellerOrderOf(order));
        var mail = app.Mails.To(guest.Person.Email, order.Reference).Single(sent => sent.Subject.EndsWith("livraison en retard", StringComparison.Ordinal));
        var elsewhere = guest.Elsewhere();
        (await elsewhere.Browser.Opens(mail.Link("/compte/commandes/"))).Text.ShouldContain("En retard");
        await elsewhere.Browser.Submits(await elsewhere.Browser.Opens(await CancelUrl(order)), "form[action$='/annulation']");

        (await guest.OpensOrder(order)).Text.ShouldContain("Annulée et remboursée");
        (await RefundedOf(order)).ShouldBe(await app.Stripe.RefundedOf(order));
        (await app.Visitor().StockOf(Bowl)).ShouldBe(before);
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).Count(sent => sent.Subject.EndsWith("à ne plus expédier", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Five_working_days_late_an_order_is_cancelled_by_itself()
    {
        var guest = new Buyer(app, Person.Ysaline);
        var order = await guest.Buys(Bowl);
        await PromiseWas(order, "2026-11-06");

        await app.PlaysScheduled<CancelOverdue, MakeRefund>(await SellerOrderOf(order));
        await app.Settled(() => Task.FromResult(0));

        (await guest.OpensOrder(order)).Text.ShouldContain("Annulée et remboursée");
        (await app.Stripe.RefundedOf(order)).ShouldBe(2400);
        app.Mails.To(Shop.EmailOf(Shop.Kori), order.Reference).Single(sent => sent.Subject.EndsWith("à ne plus expédier", StringComparison.Ordinal)).Text.ShouldContain("Cette décision est automatique");
    }

    [Fact]
    public async Task A_refund_that_Stripe_sends_back_waits_for_finance_and_is_tried_again()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var order = await guest.Buys(Bowl, Mortar);
        await app.Stripe.RefundsBecome("failed");
        var shop = await Shop.Of(app, Shop.Kori);
        await shop.Refuses(order, await OfferOf(Bowl));
        await app.Stripe.RefundsBecome("succeeded");

        var finance = await app.SignedIn("finances");
        var desk = await finance.Opens("/equipe");
        var link = desk.Document.QuerySelectorAll("a").First(anchor => anchor.GetAttribute("href")!.StartsWith("/equipe/finances/remboursements/", StringComparison.Ordinal) && anchor.TextContent.Contains(order.Reference, StringComparison.Ordinal));
        var page = await finance.Opens(link.GetAttribute("href")!);
        page.Text.ShouldContain("la banque a rendu l’argent");
        (await Owed(order, "pending")).ShouldBe(2400, "the buyer is still owed it");

        (await finance.Submits(page, "form[action$='/reprise']")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await finance.Opens(link.GetAttribute("href")!)).Text.ShouldContain("Envoyé");
        (await Owed(order, "pending")).ShouldBe(0);
        (await app.Stripe.RefundedOf(order)).ShouldBe(2400);
    }

    [Fact]
    public async Task A_refund_that_a_bank_gives_back_later_waits_for_finance()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var order = await guest.Buys(Bowl, Mortar);
        await app.Stripe.RefundsBecome("pending");
        await (await Shop.Of(app, Shop.Kori)).Refuses(order, await OfferOf(Bowl));
        await app.Stripe.RefundsBecome("succeeded");
        (await Owed(order, "pending")).ShouldBe(0);

        (await app.Stripe.BankGivesBack(await RefundOf(order))).ShouldBe(System.Net.HttpStatusCode.OK);

        (await Owed(order, "pending")).ShouldBe(2400, "the buyer is owed it again");
        (await RefundedOf(order)).ShouldBe(0);
        (await (await app.SignedIn("finances")).Opens($"/equipe/finances/remboursements/{await RefundOf(order)}")).Text.ShouldContain("la banque a rendu l’argent");
    }

    [Fact]
    public async Task A_refund_of_card_and_gift_card_that_Stripe_refuses_goes_by_transfer_and_on_the_card()
    {
        await new Giver(app, new Buyer(app, Person.Gwendal)).Buys(Person.Solveig, "20");
        var code = Giver.CodeOf(app, Person.Solveig);
        var holder = new Buyer(app, Person.Solveig);
        await holder.PutsIntoCart(Bowl);
        var check = await holder.Browser.Submits(await holder.EntersDelivery(), "form[action='/commande/verification/cartes-cadeaux']", ("code", code));
        var order = await holder.Commits(check);
        await app.Stripe.BuyerPays(order);
        await holder.ComesBack(order);
        await app.Stripe.RefundsBecome("failed");
        await (await Shop.Of(app, Shop.Kori)).Refuses(order, await OfferOf(Bowl));
        await app.Stripe.RefundsBecome("succeeded");
        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 0,00 €");

        var finance = await app.SignedIn("finances");
        var page = await finance.Opens($"/equipe/finances/remboursements/{await RefundOf(order)}");
        page.Text.ShouldContain("Payer 4,00 € par virement");
        await finance.Submits(page, "form[action$='/reglement']", ("reason", "Virement du 20 novembre, référence 12"));

        (await Giver.Balance(app, code)).Text.ShouldContain("Solde : 20,00 €");
        (await Owed(order, "pending")).ShouldBe(0);
        app.Mails.To(holder.Person.Email, order.Reference)[^1].Text.ShouldContain("4,00\u00A0€ par virement bancaire, 20,00\u00A0€ sur la carte cadeau");
    }

    [Fact]
    public async Task A_whole_refund_after_a_part_of_it_gives_back_the_rest_and_the_stock()
    {
        var guest = new Buyer(app, Person.Baudouin);
        var before = await app.Visitor().StockOf(Bowl);
        var order = await guest.Buys(Bowl);
        var support = await app.SignedIn("support");
        var desk = $"/equipe/commandes/{order.Reference}/{await SellerOrderOf(order)}";
        var bowl = (await OfferOf(Bowl)).ToString("N");
        await support.Submits(
            await support.Opens($"{desk}/remboursement"), "form[action$='/remboursement']", ($"amount-{bowl}", "5"), ("cause", "accord"), ("facts", "Un geste pour le retard annoncé."), ("ground", "Conditions, article 7"));

        await support.Submits(await support.Opens($"{desk}/arret"), "form[action$='/arret']", ("facts", "Le vendeur ne répond plus."), ("ground", "Conditions, article 7"));

        (await app.Stripe.RefundedOf(order)).ShouldBe(2400);
        (await RefundedOf(order)).ShouldBe(2400);
        (await app.Visitor().StockOf(Bowl)).ShouldBe(before);
    }

    [Fact]
    public async Task A_guests_order_joins_the_account_that_the_guest_opens()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        await buyer.SignsOut();
        var order = await buyer.Buys(Bowl);
        await buyer.SignsIn();

        var list = await buyer.Browser.Opens("/compte/commandes");
        list.Text.ShouldContain("Commandes passées sans compte");
        await buyer.Browser.Submits(list, $"form[action='/compte/commandes/{order.Reference}/rattachement']");

        var elsewhere = buyer.Elsewhere();
        await elsewhere.SignsIn();
        (await elsewhere.Browser.Opens("/compte/commandes")).Text.ShouldContain(order.Reference);
        (await app.Database.Events("fulfilment.seller_order_prepared", order.Reference)).ShouldBe(1);
        (await app.Database.Ask<string>("select data ->> 'buyer' from fulfilment.mt_doc_sellerorder where data ->> 'reference' = $1", order.Reference)).ShouldNotBeNull();
    }

    private Task<Guid> RefundOf(PlacedOrder order) => app.Database.Ask<Guid>("select id from checkout.mt_doc_refund where data ->> 'reference' = $1", order.Reference);

    private Task<Guid> OfferOf(string slug) => app.Database.Ask<Guid>("select id from checkout.mt_doc_offer where data ->> 'slug' = $1", slug);

    private Task<Guid> SellerOrderOf(PlacedOrder order) => app.Database.Ask<Guid>("select id from fulfilment.mt_doc_sellerorder where data ->> 'reference' = $1", order.Reference);

    private async Task<string> CancelUrl(PlacedOrder order) => $"/compte/commandes/{order.Reference}/{await SellerOrderOf(order)}/annulation";

    /// <summary>Moves a promise into the past: the clock is everybody's.</summary>
    private Task PromiseWas(PlacedOrder order, string day) =>
        app.Database.Do("update fulfilment.mt_doc_sellerorder set data = jsonb_set(data, '{promisedBy}', to_jsonb($2::text)) where data ->> 'reference' = $1", order.Reference, day);

    /// <summary>What our books say that Stripe gave back of an order, in cents.</summary>
    private Task<long> RefundedOf(PlacedOrder order) => app.Database.Ask<long>(
        """
        select coalesce(-sum((posting ->> 'cents')::bigint), 0)::bigint from checkout.mt_doc_ledgerentry entry, jsonb_array_elements(entry.data -> 'postings') posting
        where entry.data ->> 'kind' in ('RefundSent', 'RefundReturned') and posting ->> 'account' = 'psp:stripe'
        and entry.data ->> 'order' = (select id::text from checkout.mt_doc_order where data ->> 'reference' = $1)
        """, order.Reference);

    /// <summary>What stands on the accounts of that kind for this order's refunds, in cents.</summary>
    private Task<long> Owed(PlacedOrder order, string kind) => app.Database.Ask<long>(
        """
        select coalesce(-sum((balance.data ->> 'cents')::bigint), 0)::bigint from checkout.mt_doc_accountbalance balance
        join checkout.mt_doc_refund refund on balance.id = 'refund:' || replace(refund.id::text, '-', '') || ':' || $2
        where refund.data ->> 'reference' = $1
        """, order.Reference, kind);
}
