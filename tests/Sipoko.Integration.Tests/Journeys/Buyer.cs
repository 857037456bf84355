using System.Net;
using Sipoko.Accounts.SecondFactors;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

/// <summary>Someone who buys, with an account or without: what they do on the site, page by page.</summary>
public sealed class Buyer(SipokoApp app, Person person)
{
    public Visitor Browser { get; private init; } = app.Visitor();

    public Person Person => person;

    /// <summary>Signs up, opens the link of the mail and signs in.</summary>
    public static async Task<Buyer> WithAccount(SipokoApp app, Person person)
    {
        var buyer = new Buyer(app, person);
        if (app.Mails.To(person.Email, "Confirmez votre adresse").Count == 0)
        {
            await buyer.SignsUp();
            await buyer.ConfirmsAddress();
        }

        (await buyer.SignsIn()).Heading.ShouldBe("Mon compte");
        return buyer;
    }

    /// <summary>The same person at another machine.</summary>
    public Buyer Elsewhere() => new(app, person);

    public async Task<Answer> SignsUp() =>
        await Browser.Submits(await Browser.Opens("/compte/inscription"), "form[action='/compte/inscription']", ("adresse", person.Email), ("mot-de-passe", Person.Password));

    public async Task<Answer> ConfirmsAddress()
    {
        var link = app.Mails.To(person.Email, "Confirmez votre adresse")[^1].Link("/compte/confirmation");
        return await Browser.Submits(await Browser.Opens(link), "form[action='/compte/confirmation']");
    }

    public Task<Answer> SignsIn(string password = Person.Password) => Browser.Posts("/compte/connexion", ("adresse", person.Email), ("mot-de-passe", password));

    /// <summary>Enrols an authenticator app, as sellers and staff must; this session has passed it then.</summary>
    public async Task EnrolsApp()
    {
        var begun = await Browser.Submits(await Browser.Opens("/compte/securite/application"), "form[action='/compte/securite/application']", ("mot-de-passe", Person.Password));
        var secret = begun.Document.QuerySelector("code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var codes = await Browser.Submits(begun, "form[action$='/code']", ("code", Totp.CodeOf(secret, Totp.StepAt(app.Clock.GetUtcNow()))));
        codes.Heading.ShouldBe("Codes de secours");
    }

    public async Task<Answer> SignsOut() => await Browser.Submits(await Browser.Opens("/compte"), "form[action='/compte/deconnexion']");

    public async Task<Answer> PutsIntoCart(string slug, int quantity = 1)
    {
        var cart = await Browser.Submits(await Browser.Opens($"/p/{slug}"), "form[action='/panier/lignes']", ("quantity", $"{quantity}"));
        cart.Status.ShouldBe(HttpStatusCode.OK, cart.Text);
        return cart;
    }

    /// <summary>Fills in the address and comes to the page on which the order is checked.</summary>
    public async Task<Answer> EntersDelivery()
    {
        var check = await Browser.Posts("/commande", person.Delivery);
        check.Heading.ShouldBe("Vérifiez votre commande");
        return check;
    }

    /// <summary>Presses «Commander avec obligation de paiement» and is led to the payment page.</summary>
    public async Task<PlacedOrder> Commits(Answer check) => await OrderOf(await Browser.Submits(check, "form[action='/commande/verification']"));

    public async Task<PlacedOrder> Orders(params string[] slugs)
    {
        foreach (var slug in slugs)
        {
            await PutsIntoCart(slug);
        }

        return await Commits(await EntersDelivery());
    }

    /// <summary>Orders, pays, and comes back from the payment page.</summary>
    public async Task<PlacedOrder> Buys(params string[] slugs)
    {
        var order = await Orders(slugs);
        await app.Stripe.BuyerPays(order);
        (await ComesBack(order)).Text.ShouldContain("Paiement reçu");
        return order;
    }

    public async Task<PlacedOrder> OrderOf(Answer leaving)
    {
        leaving.LeftFor.ShouldNotBeNull(leaving.Text);
        var session = new Uri(leaving.LeftFor).Segments[^1];
        return new(await app.Stripe.ReferenceOf(session), session);
    }

    /// <summary>Opens the address to which the payment page leads back.</summary>
    public Task<Answer> ComesBack(PlacedOrder order) => app.Settled(() => Browser.Opens($"/commande/{order.Reference}/merci?session_id={order.Session}"));

    /// <summary>Says what happened to a line of a received order, and asks to send it back.</summary>
    public async Task<Answer> AsksReturn(PlacedOrder order, string slug, string reason)
    {
        var offer = await app.Database.Ask<Guid>("select id from checkout.mt_doc_offer where data ->> 'slug' = $1", slug);
        var form = await Browser.Opens($"/compte/retours/nouveau?commande={order.Reference}&ligne={offer}&raison={reason}");
        form.Status.ShouldBe(HttpStatusCode.OK, form.Text);
        return await Browser.Submits(form, "form[action='/compte/retours/nouveau']", ("quantites", "1"), ("souhait", "Refund"), ("recit", "Il est arrivé fêlé."));
    }

    /// <summary>Declares a withdrawal in two steps; nothing but what is typed is known.</summary>
    public async Task<Answer> Withdraws(PlacedOrder order, params (string Name, string Value)[] lines)
    {
        var form = await Browser.Opens($"/retractation?commande={order.Reference}");
        var check = await Browser.Submits(form, "form[action='/retractation']", [("nom", Person.Name), ("commande", order.Reference), ("adresse", Person.Email), .. lines]);
        check.Heading.ShouldBe("Confirmer la rétractation", check.Text);
        return await Browser.Submits(check, "form[action='/retractation/confirmation']");
    }

    public Task<Answer> OpensOrder(PlacedOrder order) => Browser.Opens($"/compte/commandes/{order.Reference}");

    public async Task<Answer> ConfirmsReceipt(PlacedOrder order) => await Browser.Submits(await OpensOrder(order), "form[action$='/reception']");

    public async Task<Answer> OpensThread(PlacedOrder order, string shop)
    {
        var page = await OpensOrder(order);
        var link = page.Document.QuerySelectorAll("a").Single(anchor => anchor.TextContent == $"Écrire à {shop}");
        return await Browser.Opens(link.GetAttribute("href")!);
    }

    public async Task<Answer> Writes(PlacedOrder order, string shop, string text) => await Browser.Submits(await OpensThread(order, shop), "form[data-draft]", ("message", text));

    public async Task<Answer> Cancels(PlacedOrder order) => await Browser.Submits(await Browser.Opens($"/commande/{order.Reference}/paiement"), "form[action$='/annulation']");

    public async Task<PlacedOrder> PaysAgain(PlacedOrder order) => await OrderOf(await Browser.Submits(await Browser.Opens($"/commande/{order.Reference}/paiement"), "form[action$='/paiement']"));
}
