using System.Net;
using System.Net.Http.Headers;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ConversationTests(SipokoApp app)
{
    private const string Bowl = "bol-gres-celadon";

    /// <summary>The smallest of PNG pictures: one pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_question_from_a_product_page_is_answered_with_a_picture_and_keeps_phone_numbers_to_itself()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var product = await buyer.Browser.Opens($"/p/{Bowl}");
        var contact = await buyer.Browser.Opens(product.Document.QuerySelector("a[href*='/contact?produit=']")!.GetAttribute("href")!);
        contact.Heading.ShouldBe("Contacter Atelier Kori");

        var thread = await buyer.Browser.Submits(contact, "form[action$='/contact']", ("message", "Passe-t-il au four ? Appelez-moi au 06 98 76 54 32."), ("sujet", "produit"));
        thread.Heading.ShouldBe("Conversation avec Atelier Kori");
        thread.Text.ShouldContain("06 98 76 54 32");
        thread.Text.ShouldContain("Masqué pour votre correspondant : numéro de téléphone.");
        app.Mails.To(Shop.EmailOf(Shop.Kori), "vous a écrit").Count(mail => mail.Text.Contains("Bol", StringComparison.Ordinal)).ShouldBe(1);

        var shop = await Shop.Of(app, Shop.Kori);
        var id = thread.Document.QuerySelector("form[data-draft]")!.GetAttribute("action")!.Split('/')[^1];
        var list = await shop.Browser.Opens("/vendeur/messages");
        list.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("non lu");
        list.Text.ShouldContain("Appelez-moi au [coordonnées masquées].");
        var seen = await shop.Browser.Opens($"/vendeur/messages/{id}");
        seen.Text.ShouldContain("Appelez-moi au [coordonnées masquées].");
        seen.Text.ShouldNotContain("06 98 76 54 32");
        (await shop.Browser.Opens("/vendeur/messages")).Document.QuerySelector($"tr:has(a[href$='{id}'])")!.TextContent.ShouldNotContain("non lu");
        (await shop.Browser.Opens("/vendeur")).Text.ShouldContain("Messages sans réponse");

        (await AnswersWithPicture(shop, seen, id)).ShouldBe(HttpStatusCode.SeeOther);
        (await buyer.Browser.Opens("/compte/messages")).Document.QuerySelector("li.unread")!.TextContent.ShouldContain("Oui, en photo");
        var answered = await buyer.Browser.Opens($"/compte/messages/{id}");
        answered.Text.ShouldContain("Oui, en photo.");
        var picture = answered.Document.QuerySelector(".files img")!.GetAttribute("src")!;
        (await buyer.Browser.Tries(new(HttpMethod.Get, picture))).ShouldSatisfyAllConditions(
            file => file.Status.ShouldBe(HttpStatusCode.OK), file => file.Headers["Content-Type"].ShouldBe("image/jpeg"), file => file.Headers["Cache-Control"].ShouldContain("no-store"));
        (await (await Buyer.WithAccount(app, Person.Maxence)).Browser.Tries(new(HttpMethod.Get, picture))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await shop.Browser.Tries(new(HttpMethod.Get, picture.Replace("/compte/messages", "/vendeur/messages", StringComparison.Ordinal)))).Status.ShouldBe(HttpStatusCode.OK);

        (await buyer.Browser.Submits(answered, "form[action$='/blocage']")).Text.ShouldContain("L’acheteur ne souhaite plus recevoir de messages");
        var refused = await shop.Browser.Posts($"/vendeur/messages/{id}", ("id", Guid.CreateVersion7().ToString()), ("message", "Encore une chose"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("ne souhaite plus recevoir de messages");
        (await buyer.Browser.Opens($"/boutique/{Shop.Kori}/contact?produit={Bowl}")).Path.ShouldBe($"/compte/messages/{id}", "who asked before comes to the thread");
        (await buyer.Browser.Opens($"/compte/messages/{id}")).Text.ShouldContain("Oui, en photo.", customMessage: "nothing is taken away");
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_is_there_again()
    {
        var buyer = await Buyer.WithAccount(app, Person.Eudoxie);
        var path = $"/boutique/{Shop.Orvelin}/contact";
        await buyer.Browser.Submits(await buyer.Browser.Opens(path), "form[action$='/contact']", ("message", "Une question sur le lin"), ("brouillon", "oui"));

        var kept = await buyer.Browser.Tries(Visitor.Form(path, ("id", Guid.CreateVersion7().ToString()), ("message", "Une question sur le lin"), ("brouillon", "auto")));
        kept.Status.ShouldBe(HttpStatusCode.NoContent, "a browser that keeps drafts is told so");
        (await app.Visitor().Tries(Visitor.Form(path, ("message", "x"), ("brouillon", "auto")))).Status.ShouldBe(HttpStatusCode.Redirect, "nobody's draft is kept");
        (await buyer.Browser.Posts(path, ("id", Guid.CreateVersion7().ToString()), ("message", new string('a', 4_001)), ("brouillon", "oui"))).ErrorOf("message").ShouldNotBeNull();

        var again = await buyer.Browser.Opens(path);
        again.ValueOf("message").ShouldBe("Une question sur le lin");
        again.Text.ShouldContain("Brouillon enregistré");
        var thread = await buyer.Browser.Submits(again, "form[action$='/contact']", ("sujet", "autre"));
        thread.Text.ShouldContain("Une question sur le lin");
        thread.ValueOf("message").ShouldBe("");
        var id = Guid.Parse(thread.Document.QuerySelector("form[data-draft]")!.GetAttribute("action")!.Split('/')[^1]);
        (await app.Database.Ask<DateOnly>("select last_day from privacy.due_erasures where person = $1", id)).ShouldBe(ParisTime.Day(app.Clock.GetUtcNow()).AddYears(5), "its key ends five years after the last word");
    }

    [Fact]
    public async Task Staff_are_called_in_read_answer_and_leave()
    {
        var buyer = await Buyer.WithAccount(app, Person.Thiphaine);
        var order = await buyer.Buys("carnet-toile-de-lin");
        var thread = await buyer.OpensThread(order, "Maison Orvelin");
        var id = thread.Path.Split('/')[^1];
        var support = await app.SignedIn("support");
        (await support.Opens($"/equipe/conversations/{id}")).Heading.ShouldBe("Lire une conversation", "uncalled, a reason is asked for");

        (await buyer.Browser.Submits(thread, "form[action$='/aide']", ("motif", "Le vendeur ne répond plus."))).Text.ShouldContain("a demandé l’aide de Sipoko");
        (await support.Opens("/equipe")).Text.ShouldContain("Conversations où l’on vous appelle");
        var desk = await support.Opens($"/equipe/conversations/{id}");
        desk.Text.ShouldContain("Le vendeur ne répond plus.");
        await support.Submits(desk, "form[data-draft]", ("message", "Nous nous en occupons."));
        (await buyer.Browser.Opens($"/compte/messages/{id}")).Text.ShouldContain("Nous nous en occupons.");
        app.Mails.To(buyer.Person.Email, order.Reference).ShouldContain(mail => mail.Subject.StartsWith("L’équipe Sipoko vous a écrit", StringComparison.Ordinal));

        await support.Submits(await support.Opens($"/equipe/conversations/{id}"), "form[action$='/fin']");
        (await support.Opens($"/equipe/conversations/{id}")).Heading.ShouldBe("Lire une conversation");
        (await support.Submits(await support.Opens($"/equipe/conversations/{id}"), "form[action$='/lecture']", ("motif", "Suite à un signalement"))).Text.ShouldContain("Nous nous en occupons.");
    }

    [Fact]
    public async Task A_guest_is_led_to_sign_in_before_asking_and_comes_back_to_the_form()
    {
        var guest = await app.Visitor().Opens($"/boutique/{Shop.Kori}/contact?produit={Bowl}");
        guest.Path.ShouldStartWith("/compte/connexion");
        Uri.UnescapeDataString(guest.Path).ShouldContain($"/boutique/{Shop.Kori}/contact?produit={Bowl}");
    }

    [Fact]
    public async Task Who_does_without_notices_gets_none_and_the_rest_all_the_same()
    {
        var buyer = await Buyer.WithAccount(app, Person.Maxence);
        var mails = await buyer.Browser.Opens("/compte/profil/e-mails");
        await buyer.Browser.Posts(mails.Path, ("voulus", "fulfilment.parcel_shipped"));
        var order = await buyer.Buys("carnet-toile-de-lin");
        var shop = await Shop.Of(app, Shop.Orvelin);
        await shop.Answers(order, "Merci de votre commande.");

        app.Mails.To(buyer.Person.Email, order.Reference).ShouldNotContain(mail => mail.Subject.Contains("vous a écrit", StringComparison.Ordinal));
        app.Mails.To(buyer.Person.Email, order.Reference).ShouldContain(mail => mail.Subject.Contains("confirmation", StringComparison.OrdinalIgnoreCase));
        (await app.Database.Rows("select 1 from messaging.mt_events where type = 'messaging.email_withheld' and data ->> 'because' = 'Refused'")).ShouldNotBeEmpty();
        (await buyer.OpensThread(order, "Maison Orvelin")).Text.ShouldContain("Merci de votre commande.");
    }

    private async Task<HttpStatusCode> AnswersWithPicture(Shop shop, Visitor.Answer page, string id)
    {
        var picture = new ByteArrayContent(Pixel);
        picture.Headers.ContentType = MediaTypeHeaderValue.Parse("image/png");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.ValueOf("id")!), "id" }, { new StringContent("Oui, en photo."), "message" }, { picture, "fichiers", "four.png" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/vendeur/messages/{id}") { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return (await app.Settled(() => shop.Browser.Tries(request))).Status;
    }
}
