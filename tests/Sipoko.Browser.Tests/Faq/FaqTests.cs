using System.Text.RegularExpressions;
using Sipoko.Browser.Tests.Journeys;

namespace Sipoko.Browser.Tests.Faq;

/// <summary>Each answer of the help centre's first ten, done as it says, in a browser.</summary>
public sealed partial class FaqTests(Shop shop) : IClassFixture<Shop>
{
    private const string Bowl = "bol-gres-celadon";
    private const string Tablecloth = "nappe-lin-naturel";

    [Fact]
    public Task What_is_Sipoko() => Plays(async buyer =>
    {
        await buyer.ReadsAnswer("qu-est-ce-que-sipoko");
        await buyer.Person.Opens("/boutique/atelier-kori");
        await buyer.Person.Reads("SIREN");
        await buyer.Person.Reads("certifié");
        await buyer.Person.Opens($"/p/{Bowl}");
        await buyer.Person.Reads("livraison incluse");
        await buyer.Person.Reads("Vendu et expédié par");
    });

    [Fact]
    public Task How_do_I_create_an_account() => Plays(async buyer =>
    {
        await buyer.ReadsAnswer("creer-un-compte");
        await buyer.HasAccount();
    });

    [Fact]
    public Task How_do_I_change_my_profile() => Plays(async buyer =>
    {
        var next = $"lea-nouvelle-{Guid.CreateVersion7():N}@exemple.fr";
        await buyer.HasAccount();
        await buyer.ReadsAnswer("modifier-mon-profil");
        await buyer.Page.Locator("main a[href='/compte/profil']").First.ClickAsync();
        await buyer.Named("prenom").FillAsync("Léa");
        await buyer.Named("nom").FillAsync("Fontanelle");
        await buyer.Person.Presses("Enregistrer");
        await Expect(buyer.Named("prenom")).ToHaveValueAsync("Léa");

        await buyer.Person.Opens("/compte/profil/adresses");
        await buyer.Named("name").FillAsync("Léa Fontanelle");
        await buyer.Named("line1").FillAsync("7 rue de l’Arbre-Sec");
        await buyer.Named("postal_code").FillAsync("44000");
        await buyer.Named("city").FillAsync("Nantes");
        await buyer.Person.Presses("Enregistrer");
        await buyer.Person.Reads("7 rue de l’Arbre-Sec");

        await buyer.Person.Opens("/compte/profil/adresse-e-mail");
        await buyer.Page.Locator("main input[type=email]").FillAsync(next);
        await buyer.Page.Locator("main input[type=password]").FillAsync(Buyer.Password);
        await buyer.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await buyer.Person.OpensMail(next, "nouvelle adresse");
        await buyer.Page.Locator("a[href*='/compte/']").First.ClickAsync();
        await buyer.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await buyer.Person.OpensMail(buyer.Email, "adresse");
        await buyer.Person.Opens("/compte/profil");
        await buyer.Person.Reads(next);
    });

    [Fact]
    public Task I_do_not_remember_my_password() => Plays(async buyer =>
    {
        await buyer.HasAccount();
        await buyer.ReadsAnswer("mot-de-passe-oublie");
        await buyer.Person.Opens("/compte");
        await buyer.Person.Presses("Me déconnecter");
        await buyer.Person.Opens("/compte/connexion");
        await buyer.Person.Follows("Je ne me souviens pas du mot de passe");
        await buyer.Person.Fills("Adresse e-mail", buyer.Email);
        await buyer.Person.Presses("Recevoir un lien");
        await buyer.Person.SeesHeading("Vérifiez votre boîte aux lettres");
        await buyer.Person.OpensMail(buyer.Email, "mot de passe");
        await buyer.Page.Locator("a[href*='/compte/nouveau-mot-de-passe']").ClickAsync();
        await buyer.Person.Fills("Nouveau mot de passe", "quatre hiboux sous le toit");
        await buyer.Person.Presses("Changer mon mot de passe");
        await buyer.Person.SignsIn(buyer.Email, "quatre hiboux sous le toit");
        await buyer.Person.SeesHeading("Mon compte");
    });

    [Fact]
    public Task How_do_I_order() => Plays(async buyer =>
    {
        await buyer.ReadsAnswer("commander");
        await buyer.Buys(Bowl, Tablecloth);
        await buyer.Person.OpensMail(buyer.Email, $"{buyer.Reference}\u00A0: confirmation");
        await buyer.Person.Opens(buyer.OrderPath);
        await buyer.Person.Reads("Atelier Kori");
        await buyer.Person.Reads("Maison Orvelin");
    });

    [Theory]
    [InlineData("card", "par carte bancaire")]
    [InlineData("paypal", "avec PayPal")]
    [InlineData("klarna", "avec Klarna")]
    [InlineData("link", "avec Link")]
    public Task By_which_means_can_I_pay(string means, string words) => Plays(async buyer =>
    {
        await buyer.ReadsAnswer("moyens-de-paiement");
        await buyer.IsAboutToOrder(Bowl);
        await buyer.Orders();
        await buyer.Pays(means);
        await buyer.Person.Opens(buyer.OrderPath);
        await buyer.Person.Reads(words);
    });

    [Fact]
    public Task How_do_I_give_and_use_a_gift_card() => Plays(async buyer =>
    {
        var recipient = $"sofia-{Guid.CreateVersion7():N}@exemple.fr";
        await buyer.Person.Opens("/carte-cadeau");
        await buyer.Page.Locator("input[name=amount][value='20']").CheckAsync();
        await buyer.Named("recipient_name").FillAsync("Sofia");
        await buyer.Named("recipient_email").FillAsync(recipient);
        await buyer.Named("sender_name").FillAsync("Léa");
        await buyer.Named("email").FillAsync(buyer.Email);
        await buyer.Person.Presses("Continuer vers la vérification");
        await buyer.Orders();
        await buyer.Page.Locator("button.primary").ClickAsync();
        await buyer.Person.Reads("Carte cadeau");

        await buyer.Person.OpensMail(recipient, "carte cadeau");
        var code = CodeForm().Match(await buyer.Page.Locator("body").InnerTextAsync()).Value;
        code.Length.ShouldBe(19);
        await buyer.IsAboutToOrder(Bowl);
        await buyer.Named("code").FillAsync(code);
        await buyer.Person.Presses("Utiliser cette carte");
        await buyer.Person.Reads("20,00");
        await buyer.Orders();
        await buyer.Pays();
    });

    [Fact]
    public Task How_am_I_delivered() => Plays(async (buyer, seller) =>
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
    public Task I_have_a_problem_with_an_order() => Plays(async (buyer, seller) =>
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
    public Task How_do_I_send_something_back() => Plays(async (buyer, seller) =>
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
    public Task How_do_I_renounce_a_contract_without_an_account() => Plays(async buyer =>
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
    public Task How_do_I_contact_a_seller_or_Sipoko() => Plays(async buyer =>
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

    private Task Plays(Func<FaqBuyer, Task> story) => shop.Plays(async scene =>
    {
        await story(new(await scene.Someone()));
        scene.Complaints.ShouldBeEmpty();
    });

    private Task Plays(Func<FaqBuyer, FaqSeller, Task> story) => shop.Plays(async scene =>
    {
        await story(new(await scene.Someone()), new(await scene.Someone(), "atelier-kori"));
        scene.Complaints.ShouldBeEmpty();
    });

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}")]
    private static partial Regex CodeForm();
}
