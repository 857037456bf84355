namespace Sipoko.Browser.Tests.Pages;

/// <summary>The pages of those who are signed in, filled by the demo's stories: sound for a buyer, a seller and the team, by day and by night, on a phone and on a desk.</summary>
[Collection(LivedInShopCollection.Name)]
public sealed class PeoplePagesTests(LivedInShop shop)
{
    private static readonly Stop[] OfBuyer =
    [
        new("/compte"),
        new("/compte/commandes", "/compte/commandes/SIP"),
        new("/compte/retours", "/compte/retours/", "/compte/retours/nouveau", "/retractation?"),
        new("/compte/messages", "/compte/messages/"),
        new("/compte/profil"),
        new("/compte/profil/adresses"),
        new("/compte/profil/adresse-e-mail"),
        new("/compte/profil/mot-de-passe"),
        new("/compte/profil/e-mails"),
        new("/compte/securite"),
        new("/compte/securite/cles"),
        new("/compte/donnees"),
        new("/compte/donnees/effacement"),
        new("/aide", "/aide/commander"),
        new("/aide/contact"),
        new("/signaler", "/signaler/contrefacon", "/signaler/contenu-illicite"),
        new("/delais"),
        new("/carte-cadeau"),
        new("/boutique/maison-orvelin/contact"),
        new("/vendre/formules"),
    ];

    private static readonly Stop[] OfSeller =
    [
        new("/vendeur"),
        new("/vendeur/commandes", "/vendeur/commandes/"),
        new("/vendeur/produits", "/vendeur/produits/"),
        new("/vendeur/produits/nouveau"),
        new("/vendeur/messages", "/vendeur/messages/"),
        new("/vendeur/retours", "/vendeur/retours/"),
        new("/vendeur/paiements"),
        new("/vendeur/boutique"),
        new("/vendeur/boutique/identite"),
        new("/vendeur/boutique/fermeture"),
        new("/vendeur/equipe"),
        new("/vendeur/formule"),
    ];

    private static readonly Stop[] OfTeam =
    [
        new("/equipe"),
        new("/equipe/commandes", "/equipe/commandes/SIP"),
        new("/equipe/support", "/equipe/support/"),
        new("/equipe/support/aide"),
        new("/equipe/signalements", "/equipe/signalements/"),
        new("/equipe/moderation", "/equipe/moderation/"),
        new("/equipe/vendeurs", "/equipe/vendeurs/"),
        new("/equipe/comptes"),
        new("/equipe/litiges", "/equipe/litiges/"),
        new("/equipe/cartes-cadeaux"),
        new("/equipe/equipe"),
    ];

    [Fact]
    public Task The_pages_of_a_buyer_are_sound() => Walks(OfBuyer, async person =>
    {
        var (email, password) = person.Site.Login("camille");
        await person.SignsIn(email, password);
        await person.SeesHeading("Mon compte");
    });

    [Fact]
    public Task The_pages_of_a_seller_are_sound() => Walks(OfSeller, person => SignsInAs(person, "atelier-kori", "À faire aujourd’hui"));

    [Fact]
    public Task The_pages_of_the_team_are_sound() => Walks(OfTeam, person => SignsInAs(person, "equipe", "Aujourd’hui"));

    private static async Task SignsInAs(Person person, string name, string heading)
    {
        var (email, password) = person.Site.Login(name);
        await person.SignsInWithCode(email, password);
        await person.SeesHeading(heading);
    }

    private Task Walks(IReadOnlyList<Stop> stops, Func<Person, Task> signsIn) => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        await signsIn(person);
        foreach (var stop in stops)
        {
            await person.Opens(stop.Path);
            await person.StopsAt(stop.Path);
            var links = await person.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href'))");
            foreach (var onward in stop.Onward)
            {
                await person.Opens(links.FirstOrDefault(link => link.StartsWith(onward, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"{stop.Path} leads to no {onward}"));
                await person.StopsAt(onward);
            }
        }

        await scene.ShouldBeSound();
    }, new());

    /// <param name="Onward">How the links begin that are followed from there, the first of each.</param>
    private sealed record Stop(string Path, params string[] Onward);
}
