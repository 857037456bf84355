using System.Text.RegularExpressions;
using Sipoko.Browser.Tests.Journeys;

namespace Sipoko.Browser.Tests.Faq;

/// <summary>Each answer of the help centre's first ten, done as it says, in a browser: up to the order.</summary>
public sealed partial class FaqTests(Shop shop) : IClassFixture<Shop>
{
    private const string Bowl = "bol-gres-celadon";
    private const string Tablecloth = "nappe-lin-naturel";

    [Fact]
    public Task What_is_Sipoko() => shop.Answers(async buyer =>
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
    public Task How_do_I_create_an_account() => shop.Answers(async buyer =>
    {
        await buyer.ReadsAnswer("creer-un-compte");
        await buyer.HasAccount();
    });

    [Fact]
    public Task How_do_I_change_my_profile() => shop.Answers(async buyer =>
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
    public Task I_do_not_remember_my_password() => shop.Answers(async buyer =>
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
    public Task How_do_I_order() => shop.Answers(async buyer =>
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
    public Task By_which_means_can_I_pay(string means, string words) => shop.Answers(async buyer =>
    {
        await buyer.ReadsAnswer("moyens-de-paiement");
        await buyer.IsAboutToOrder(Bowl);
        await buyer.Orders();
        await buyer.Pays(means);
        await buyer.Person.Opens(buyer.OrderPath);
        await buyer.Person.Reads(words);
    });

    [Fact]
    public Task How_do_I_give_and_use_a_gift_card() => shop.Answers(async buyer =>
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

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}")]
    private static partial Regex CodeForm();
}
