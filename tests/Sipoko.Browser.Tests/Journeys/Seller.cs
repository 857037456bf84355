namespace Sipoko.Browser.Tests.Journeys;

/// <summary>What the people of a demo shop do, in the words of the pages.</summary>
internal sealed class Seller(Person person, string shop)
{
    public async Task SignsIn()
    {
        var (email, password) = person.Site.Login(shop);
        await person.SignsInWithCode(email, password);
        await person.SeesHeading("À faire aujourd’hui");
        await person.StopsAt("vendeur");
    }

    /// <summary>With a tracking number that is too short at first.</summary>
    public async Task Ships(string reference, string carrier, string tracking)
    {
        var row = person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference });
        await person.Awaits("/vendeur/commandes", row);
        await person.StopsAt("vendeur-commandes");
        await row.GetByRole(AriaRole.Link, new() { Name = "Expédier" }).ClickAsync();
        await person.SeesHeading($"Commande {reference}");
        await person.Reads("7 rue de l’Arbre-Sec");
        await person.StopsAt("vendeur-commande");
        await person.Page.GetByLabel("Transporteur").SelectOptionAsync(new SelectOptionValue { Label = carrier });
        await person.Fills("Numéro de suivi", "12");
        await person.Presses("Marquer comme expédié");
        await person.Reads("Indiquez le numéro de suivi");
        await person.StopsAt("vendeur-commande-erreur");
        await person.Fills("Numéro de suivi", tracking);
        await person.Presses("Marquer comme expédié");
        await person.Reads("Expédiée");
        await person.Reads(tracking);
        await person.StopsAt("vendeur-commande-expediee");
    }

    public async Task Answers(string reference, string question, string answer)
    {
        var row = person.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference });
        await person.Awaits("/vendeur/messages", row);
        await person.StopsAt("vendeur-messages");
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(person.Page.Locator(".thread")).ToContainTextAsync(question);
        await person.Fills("Votre message", answer);
        await person.Presses("Envoyer");
        await Expect(person.Page.Locator(".thread")).ToContainTextAsync(answer);
        await person.StopsAt("vendeur-conversation");
    }
}
