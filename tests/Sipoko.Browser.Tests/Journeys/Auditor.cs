using System.Text.RegularExpressions;

namespace Sipoko.Browser.Tests.Journeys;

/// <summary>Someone of the team who reads again what happened to an order.</summary>
internal sealed class Auditor(Person person)
{
    public async Task SignsIn()
    {
        var (email, password) = person.Site.Login("equipe");
        await person.SignsInWithCode(email, password);
        await person.SeesHeading("Aujourd’hui");
        await person.StopsAt("equipe");
    }

    public async Task Opens(string reference)
    {
        await person.Opens("/equipe/audit");
        await person.Fills("Référence de la commande", "SIP-2020-000000");
        await person.Fills("Motif de la consultation", "L’acheteuse demande où est son colis");
        await person.Presses("Ouvrir l’historique");
        await person.Reads("Aucune commande ne porte cette référence.");
        await person.StopsAt("audit-ouverture");
        await person.Fills("Référence de la commande", reference);
        await person.Presses("Ouvrir l’historique");
        await person.SeesHeading($"Commande {reference}");
        await person.Reads("Cette consultation est enregistrée");
        await person.StopsAt("audit");
    }

    /// <summary>Moves the slider, by keys as by mouse, then asks what two positions have not in common.</summary>
    public async Task Replays()
    {
        var slider = person.Page.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        await person.Page.Keyboard.PressAsync("Home");
        await person.Page.Keyboard.PressAsync("ArrowRight");
        await person.Page.Keyboard.PressAsync("ArrowRight");
        await person.Presses("Rejouer");
        await Expect(person.Page).ToHaveURLAsync(new Regex("[?&]n=2"));
        await person.SeesHeading("Ce que l’événement 2 a changé");
        await person.SeesHeading("État après l’événement 2");
        await person.Follows("Suivant");
        await person.SeesHeading("État après l’événement 3");
        await person.Fills("Comparer avec la position", "0");
        await person.Presses("Comparer");
        await person.SeesHeading("Différences entre les positions 0 et 3");
        await Expect(person.Page.Locator("ins").First).ToBeVisibleAsync();
        await person.StopsAt("audit-difference");
    }
}
