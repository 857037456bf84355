namespace Sipoko.Browser.Tests.Journeys;

[Collection(LivedInShopCollection.Name)]
public sealed class DraftTests(LivedInShop shop)
{
    [Fact]
    public Task What_was_typed_to_a_shop_is_there_again_after_leaving() => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        var (email, password) = person.Site.Login("camille");
        await person.SignsIn(email, password);
        await person.SeesHeading("Mon compte");
        await person.Opens("/compte/messages");
        await person.Page.Locator("main a[href^='/compte/messages/']").First.ClickAsync();
        await person.Fills("Votre message", "Bonjour, une dernière question avant de vous laisser");
        await person.Reads("Brouillon enregistré.");
        var thread = person.Page.Url;
        await person.Opens("/compte");
        await person.Opens(thread);
        await Expect(person.Page.GetByLabel("Votre message")).ToHaveValueAsync("Bonjour, une dernière question avant de vous laisser");
        scene.Complaints.ShouldBeEmpty();
    });
}
