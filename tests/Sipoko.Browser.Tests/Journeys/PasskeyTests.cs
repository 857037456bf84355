using System.Text.RegularExpressions;

namespace Sipoko.Browser.Tests.Journeys;

[Collection(LivedInShopCollection.Name)]
public sealed class PasskeyTests(LivedInShop shop)
{
    [Fact]
    public Task Someone_signs_in_with_a_passkey_and_no_password() => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        await person.HasAuthenticator();
        var (email, password) = person.Site.Login("sacha");
        await person.SignsIn(email, password);
        await person.SeesHeading("Mon compte");
        await person.Opens("/compte/securite/cles");
        await person.Page.Locator("main form[data-passkey] input[type=text]").FillAsync("Mon téléphone");
        if (await person.Page.Locator("main form[data-passkey] input[type=password]").CountAsync() > 0)
        {
            await person.Page.Locator("main form[data-passkey] input[type=password]").FillAsync(password);
        }

        await person.Presses("Ajouter cette clé");
        await Expect(person.Page).Not.ToHaveURLAsync(new Regex("/cles"));
        await person.Opens("/compte/securite");
        await person.Reads("Mon téléphone");
        await person.Opens("/compte");
        await person.Presses("Me déconnecter");
        await person.Opens("/compte/connexion");
        await person.Page.Locator("main form[data-passkey] button").ClickAsync();
        await person.SeesHeading("Mon compte");
        scene.Complaints.ShouldBeEmpty();
    });
}
