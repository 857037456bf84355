using Sipoko.Browser.Tests.Journeys;

namespace Sipoko.Browser.Tests.Pages;

/// <summary>Every page type, by day and by night, on a phone and on a desk: accessible, within its width, in good French, without a dead link.</summary>
public sealed class PageTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public Task The_pages_of_the_whole_path_are_sound() => shop.Plays(async scene =>
    {
        await WholePath.Walk(scene, javaScript: true);
        await scene.ShouldBeSound();
    }, new());

    [Fact]
    public Task The_pages_beside_the_path_are_sound() => shop.Plays(async scene =>
    {
        var visitor = await scene.Someone();
        foreach (var (name, path) in BesideThePath)
        {
            await visitor.Opens(path);
            await visitor.StopsAt(name);
        }

        await scene.ShouldBeSound();
    }, new());

    [Fact]
    public Task The_pages_of_an_order_that_goes_wrong_are_sound() => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        var guest = new Buyer(person);
        await guest.FillsCart();
        await person.Page.EvaluateAsync("() => document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        await person.Page.GetByLabel($"Quantité de {Buyer.Bowl}", new() { Exact = true }).FillAsync("99");
        await person.Presses($"Modifier la quantité de {Buyer.Bowl}");
        await Expect(person.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await person.StopsAt("panier-erreur");
        await person.Opens("/panier");
        await guest.GivesAddress();
        await guest.Orders();
        await person.Presses("Abandonner");
        await person.SeesHeading("Votre commande attend son paiement");
        await person.StopsAt("paiement-abandonne");
        await person.Presses("Annuler la commande");
        await person.Reads("annulée");
        await person.StopsAt("commande-annulee");
        await scene.ShouldBeSound();
    }, new());

    private static readonly (string Name, string Path)[] BesideThePath =
    [
        ("panier-vide", "/panier"),
        ("recherche-toutes", "/recherche"),
        ("recherche-sans-resultat", "/recherche?q=zzyzx"),
        ("boutique", "/boutique/maison-orvelin"),
        ("produit-long", "/p/parure-lit-lin-bleu-orage"),
        ("produit-sur-mesure", "/p/rideau-lin-sur-mesure"),
        ("produit-epuise", "/p/platine-vinyle-bois-clair"),
        ("produit-occasion", "/p/appareil-photo-argentique-occasion"),
        ("mot-de-passe-oublie", "/compte/mot-de-passe-oublie"),
        ("lien-expire", "/compte/confirmation?jeton=inconnu"),
        ("boite-aux-lettres", "/boite-aux-lettres"),
        ("vendre", "/vendre"),
        ("classement", "/classement"),
        ("conditions", "/conditions"),
        ("confidentialite", "/confidentialite"),
        ("accessibilite", "/accessibilite"),
        ("mentions-legales", "/mentions-legales"),
        ("introuvable", "/p/ce-produit-n-existe-pas"),
    ];
}
