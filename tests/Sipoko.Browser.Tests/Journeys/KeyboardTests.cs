namespace Sipoko.Browser.Tests.Journeys;

[Collection(ShopCollection.Name)]
public sealed class KeyboardTests(Shop shop)
{
    private const int MostTabs = 60;

    [Fact]
    public Task Signing_in_takes_nothing_but_keys() => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        var (email, password) = scene.Site.Login("camille");
        await person.Opens("/");
        await TabsTo(person, person.Page.GetByRole(AriaRole.Link, new() { Name = "Compte" }));
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesHeading("Se connecter");
        await TabsTo(person, person.Page.GetByLabel("Adresse e-mail"));
        await person.Page.Keyboard.TypeAsync(email);
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.TypeAsync(password);
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesHeading("Mon compte");
    });

    [Fact]
    public Task Finding_a_product_and_adding_it_to_the_cart_takes_nothing_but_keys() => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        await person.Opens("/");
        await TabsTo(person, person.Page.GetByRole(AriaRole.Searchbox));
        await person.Page.Keyboard.TypeAsync("bol céladon");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesHeading("Résultats pour");
        await TabsTo(person, person.Page.GetByRole(AriaRole.Link, new() { Name = Buyer.Bowl }));
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SeesHeading(Buyer.Bowl);
        await TabsTo(person, person.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter au panier" }));
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.Page.Locator(".line")).ToContainTextAsync(Buyer.Bowl);
    });

    [Fact]
    public Task The_first_key_leads_past_the_header() => shop.Plays(async scene =>
    {
        var person = await scene.Someone();
        await person.Opens("/");
        await person.Page.Keyboard.PressAsync("Tab");
        await Expect(person.Page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(person.Page.Locator("main")).ToBeFocusedAsync();
    });

    /// <summary>Each stop on the way must show where it is.</summary>
    private static async Task TabsTo(Person person, ILocator wanted)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            var mark = await person.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement.closest('.card') ?? document.body).outlineStyle");
            mark.ShouldContain("solid", customMessage: "a focus that nobody sees");
            if (await wanted.First.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new TimeoutException($"{MostTabs} tabs do not reach {wanted}.");
    }
}
