using System.Text.RegularExpressions;

namespace Sipoko.Browser.Tests.Journeys;

/// <summary>What a buyer does, in the words of the pages.</summary>
internal sealed partial class Buyer(Person person)
{
    public const string Password = "trois chouettes au grenier";

    public const string Bowl = "Bol en grès émaillé céladon, 60 cl";
    public const string Tablecloth = "Nappe en lin naturel à double liseré brique, 150 × 250 cm";

    /// <summary>How many items the cart holds: two bowls and a tablecloth.</summary>
    public const int ItemCount = 3;

    public string Email { get; } = $"lea-{Guid.CreateVersion7():N}@exemple.fr";

    public IPage Page => person.Page;

    /// <summary>The order that was last paid.</summary>
    public string Reference { get; private set; } = "";

    public string OrderPath => $"/compte/commandes/{Reference}";

    public async Task SignsUp()
    {
        await person.Opens("/compte/connexion");
        await person.StopsAt("connexion");
        await person.Follows("Créer un compte");
        await person.Fills("Adresse e-mail", Email);
        await person.Fills("Mot de passe", "trop court");
        await person.Presses("Créer mon compte");
        await person.Reads("Il y a un problème");
        await person.StopsAt("inscription-erreur");
        await person.Fills("Mot de passe", Password);
        await person.Presses("Créer mon compte");
        await person.SeesHeading("Vérifiez votre boîte aux lettres");
        await person.StopsAt("inscription-faite");
    }

    public async Task ConfirmsAddress()
    {
        await person.OpensMail(Email, "Confirmez votre adresse e-mail");
        await person.StopsAt("boite-aux-lettres-mail");
        await Page.Locator("a[href*='/compte/confirmation']").ClickAsync();
        await person.StopsAt("confirmation");
        await person.Presses("Confirmer mon adresse");
        await person.Reads("votre compte est approuvé");
        await person.StopsAt("confirmation-faite");
        await person.OpensMail(Email, "Votre compte est approuvé");
    }

    public async Task SignsIn()
    {
        await person.SignsIn(Email, "une autre phrase entière");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await person.StopsAt("connexion-erreur");
        await person.SignsIn(Email, Password);
        await person.SeesHeading("Mon compte");
        await person.StopsAt("compte");
    }

    /// <summary>By the search, and by a category: products of two sellers.</summary>
    public async Task FillsCart()
    {
        await person.Opens("/");
        await person.StopsAt("accueil");
        await Page.GetByRole(AriaRole.Searchbox).FillAsync("bol celadon");
        await person.Presses("Lancer la recherche");
        await person.StopsAt("recherche");
        await person.Follows(Bowl);
        await person.SeesHeading(Bowl);
        await person.StopsAt("produit");
        await person.Fills("Quantité", "2");
        await person.Presses("Ajouter au panier");
        await person.SeesHeading("Panier");
        await person.Opens("/c/linge-de-maison");
        await person.StopsAt("categorie");
        await person.Follows(Tablecloth);
        await person.Presses("Ajouter au panier");
        await Expect(Page.Locator(".parcel")).ToHaveCountAsync(2);
        await person.Reads(Bowl);
        await person.Reads(Tablecloth);
        await person.StopsAt("panier");
    }

    public async Task GivesAddress()
    {
        await person.Follows("Passer la commande");
        await person.StopsAt("livraison");
        await person.Fills("Adresse e-mail", Email);
        await person.Fills("Prénom et nom", "Léa Fontanelle");
        await person.Fills("Numéro et rue", "7 rue de l’Arbre-Sec");
        await person.Fills("Code postal", "97400");
        await person.Fills("Ville", "Nantes");
        await person.Presses("Continuer vers la vérification");
        await person.Reads("Nous livrons en France métropolitaine, en Corse et à Monaco seulement.");
        await person.StopsAt("livraison-erreur");
        await Expect(Page.GetByLabel("Prénom et nom")).ToHaveValueAsync("Léa Fontanelle");
        await person.Fills("Code postal", "44000");
        await person.Presses("Continuer vers la vérification");
        await person.SeesHeading("Vérifiez votre commande");
        await person.StopsAt("verification");
    }

    public async Task Orders()
    {
        var button = Page.Locator("main button.buy");
        await Expect(button).ToHaveTextAsync("Commander avec obligation de paiement");
        await button.ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(person.Site.Payments.AbsoluteUri)));
    }

    /// <summary>The bank says no at first.</summary>
    public async Task PaysAtSecondTry()
    {
        await person.Presses("Refuser le paiement");
        await person.Reads("Paiement refusé.");
        await Page.Locator("button.primary").ClickAsync();
        await person.SeesHeading("Merci, votre commande est enregistrée");
        Reference = ReferenceForm().Match(await Page.Locator("main").InnerTextAsync()).Value;
        await person.StopsAt("merci");
    }

    public async Task GetsConfirmation()
    {
        await person.OpensMail(Email, $"{Reference}\u00A0: confirmation");
        await person.Reads(Bowl);
        await person.Reads(Tablecloth);
        await person.StopsAt("mail-confirmation");
        await Page.Locator($"a[href*='{OrderPath}']").First.ClickAsync();
        await person.SeesHeading($"Commande {Reference}");
        await person.StopsAt("commande-payee");
    }

    /// <summary>Told by mail; the carrier's own page is one click away.</summary>
    public async Task ReceivesParcel(string carrierPage)
    {
        await person.OpensMail(Email, "Votre colis de Atelier Kori est en route");
        await person.StopsAt("mail-expedition");
        await person.Opens(OrderPath);
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Suivre le colis" })).ToHaveAttributeAsync("href", new Regex(Regex.Escape(carrierPage)));
        await person.StopsAt("commande-expediee");
        await person.Presses("J’ai reçu ce colis");
        await person.Reads("Reçue");
        await person.Awaits(OrderPath, Page.GetByText("Rétractation sans motif"));
        await person.StopsAt("commande-recue");
        await person.Opens("/compte/retours");
        await person.Reads("Atelier Kori");
        await person.Reads("Garantie légale de conformité");
        await person.StopsAt("retours");
    }

    public async Task WritesToSeller(string text)
    {
        await person.Opens(OrderPath);
        await person.Follows("Écrire à Atelier Kori");
        await person.StopsAt("conversation-vide");
        await person.Fills("Votre message", text);
        await person.Presses("Envoyer");
        await Expect(Page.Locator(".thread")).ToContainTextAsync(text);
    }

    public async Task ReadsAnswer(string text)
    {
        await person.OpensMail(Email, "vous a écrit");
        await Page.Locator("a[href*='/compte/messages/']").ClickAsync();
        await Expect(Page.Locator(".thread")).ToContainTextAsync(text);
        await person.StopsAt("conversation");
        await person.Opens("/compte/messages");
        await person.StopsAt("messages");
        await person.Opens("/compte/commandes");
        await person.Reads(Reference);
        await person.StopsAt("commandes");
    }

    public async Task SignsOut()
    {
        await person.Opens("/compte");
        await person.Presses("Me déconnecter");
        await person.Reads("Vous êtes déconnecté.");
        await person.Opens("/compte/commandes");
        await person.SeesHeading("Se connecter");
    }

    [GeneratedRegex(@"SIP-\d{4}-\d{6}")]
    private static partial Regex ReferenceForm();
}
