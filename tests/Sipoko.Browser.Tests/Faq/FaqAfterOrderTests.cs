using System.Text.RegularExpressions;

namespace Sipoko.Browser.Tests.Faq;

/// <summary>The answers of the help centre's first ten that speak of what comes after the order, and of whom to write to.</summary>
public sealed class FaqAfterOrderTests(Shop shop) : IClassFixture<Shop>
{
    private const string Bowl = "bol-gres-celadon";

    [Fact]
    public Task How_am_I_delivered() => shop.Answers(async (buyer, seller) =>
    {
        await buyer.ReadsAnswer("livraison");
        await buyer.Buys(Bowl);
        await seller.SignsIn();
        await seller.Ships(buyer.Reference, "6A98765432101");
        await buyer.Person.OpensMail(buyer.Email, "en route");
        await buyer.Person.Opens(buyer.OrderPath);
        await Expect(buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Suivre le colis" })).ToHaveAttributeAsync("href", new Regex("laposte"));
        await buyer.ReceivesParcel();
    });

    [Fact]
    public Task I_have_a_problem_with_an_order() => shop.Answers(async (buyer, seller) =>
    {
        await buyer.ReadsAnswer("probleme-avec-une-commande");
        await buyer.Buys(Bowl);
        await buyer.Person.Awaits(buyer.OrderPath, buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Écrire à Atelier Kori" }));
        await buyer.Person.Follows("Écrire à Atelier Kori");
        await buyer.Person.Fills("Votre message", "Mon bol partira-t-il cette semaine\u00A0?");
        await buyer.Person.Presses("Envoyer");
        await seller.SignsIn();
        var row = seller.Person.Page.Locator("main a[href^='/vendeur/messages/']").Filter(new() { HasText = buyer.Reference });
        await seller.Person.Awaits("/vendeur/messages", row);
        await row.First.ClickAsync();
        await seller.Person.Reads("partira-t-il cette semaine");
        await seller.Person.Fills("Votre message", "Oui, demain matin.");
        await seller.Person.Presses("Envoyer");
        await buyer.Person.OpensMail(buyer.Email, "vous a écrit");
        await buyer.Page.Locator("a[href*='/compte/messages/']").ClickAsync();
        await buyer.Person.Reads("Oui, demain matin.");
    });

    [Fact]
    public Task How_do_I_send_something_back() => shop.Answers(async (buyer, seller) =>
    {
        await buyer.ReadsAnswer("retours-et-remboursements");
        await buyer.Buys(Bowl);
        await seller.SignsIn();
        await seller.Ships(buyer.Reference, "6A11122233344");
        await buyer.ReceivesParcel();
        await buyer.Person.Awaits(buyer.OrderPath, buyer.Page.GetByRole(AriaRole.Link, new() { Name = "Retourner l’article" }));
        await buyer.Person.Follows("Retourner l’article");
        await buyer.Page.Locator("input[name=raison][value=Defective]").CheckAsync();
        await buyer.Person.Presses("Continuer");
        await buyer.Page.Locator("input[name=souhait][value=Refund]").CheckAsync();
        await buyer.Named("recit").FillAsync("Le bol est arrivé fêlé sur tout le bord.");
        await buyer.Person.Presses("Envoyer ma demande");
        var claim = new Uri(buyer.Page.Url).AbsolutePath;

        await seller.OpensReturn(buyer.Reference);
        await seller.Person.Page.Locator("form[action$='/accord'] textarea").FillAsync("Emballez le bol et déposez-le en bureau de poste.");
        await seller.Person.Presses("Accepter le retour");

        var sending = buyer.Page.Locator("form[action$='/envoi']");
        await buyer.Person.Awaits(claim, sending);
        await sending.Locator("[name=transporteur]").FillAsync("Colissimo");
        await sending.Locator("[name=suivi]").FillAsync("8L00112233445");
        await buyer.Person.Presses("Indiquer l’envoi");

        await seller.OpensReturn(buyer.Reference);
        await seller.Person.Page.Locator("form[action$='/controle'] input[type=radio]").First.CheckAsync();
        await seller.Person.Presses("Enregistrer le contrôle");
        await buyer.Person.OpensMail(buyer.Email, "rembours");
        await buyer.Person.Awaits(buyer.OrderPath, buyer.Page.GetByText("Remboursé").Or(buyer.Page.GetByText("remboursé")));
    });

    [Fact]
    public Task How_do_I_renounce_a_contract_without_an_account() => shop.Answers(async buyer =>
    {
        await buyer.Buys(Bowl);
        await buyer.Person.Opens("/");
        await buyer.Person.Follows("Renoncer au contrat ici");
        await buyer.Named("nom").FillAsync("Léa Fontanelle");
        await buyer.Named("commande").FillAsync(buyer.Reference);
        await buyer.Named("adresse").FillAsync(buyer.Email);
        await buyer.Person.Presses("Continuer");
        await buyer.Page.Locator("input[name=ligne]").First.CheckAsync();
        await buyer.Person.Presses("Continuer");
        await buyer.Person.Presses("Confirmer la rétractation");
        await buyer.Person.Reads("heure de Paris");
        await buyer.Person.OpensMail(buyer.Email, "rétractation");
        await buyer.Person.OpensMail(buyer.Email, "rembours");
    });

    [Fact]
    public Task How_do_I_contact_a_seller_or_Sipoko() => shop.Answers(async buyer =>
    {
        await buyer.ReadsAnswer("contacter");
        await buyer.HasAccount();
        await buyer.Person.Opens("/boutique/atelier-kori");
        await buyer.Person.Follows("Contacter le vendeur");
        await buyer.Page.Locator("main form input[type=radio]").First.CheckAsync();
        await buyer.Named("message").FillAsync("Faites-vous des bols plus petits\u00A0? Appelez-moi au 06 12 34 56 78.");
        await buyer.Person.Presses("Envoyer");
        await buyer.Person.Reads("Faites-vous des bols plus petits");
        await buyer.Person.Opens("/aide/contact");
        await buyer.Named("nom").FillAsync("Léa Fontanelle");
        await buyer.Page.Locator("main select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await buyer.Named("message").FillAsync("Je ne retrouve pas la page de mes adresses.");
        await buyer.Person.Presses("Envoyer");
        await buyer.Person.Reads("Je ne retrouve pas la page de mes adresses.");
    });
}
