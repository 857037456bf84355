namespace Sipoko.Browser.Tests.Faq;

/// <summary>The people of a demo shop, as far as the answers need them.</summary>
internal sealed class FaqSeller(Person person, string shop)
{
    public Person Person => person;

    public async Task SignsIn()
    {
        var (email, password) = person.Site.Login(shop);
        await person.SignsInWithCode(email, password);
        await person.SeesHeading("À faire aujourd’hui");
    }

    public async Task Ships(string reference, string tracking)
    {
        var row = person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference });
        await person.Awaits("/vendeur/commandes", row);
        await row.GetByRole(AriaRole.Link, new() { Name = "Expédier" }).ClickAsync();
        await person.Page.GetByLabel("Transporteur").SelectOptionAsync(new SelectOptionValue { Label = "Colissimo" });
        await person.Fills("Numéro de suivi", tracking);
        await person.Presses("Marquer comme expédié");
        await person.Reads(tracking);
    }

    /// <summary>Opens the newest return of an order.</summary>
    public async Task OpensReturn(string reference)
    {
        var link = person.Page.Locator("main a[href^='/vendeur/retours/']").Filter(new() { HasText = reference });
        await person.Awaits("/vendeur/retours", link);
        await link.First.ClickAsync();
    }
}
