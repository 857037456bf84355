using System.Text.RegularExpressions;
using Sipoko.Browser.Tests.Journeys;

namespace Sipoko.Browser.Tests.Faq;

/// <summary>A buyer who does what the help centre says, field by field.</summary>
internal sealed partial class FaqBuyer(Person person)
{
    private readonly Buyer buyer = new(person);

    public Person Person => person;

    public IPage Page => person.Page;

    public string Email => buyer.Email;

    public string Reference { get; private set; } = "";

    public string OrderPath => $"/compte/commandes/{Reference}";

    public ILocator Named(string field) => Page.Locator($"main [name='{field}']");

    /// <summary>Opens the answer from the help centre's own list.</summary>
    public async Task ReadsAnswer(string slug)
    {
        await person.Opens("/aide");
        await Page.Locator($"main a[href='/aide/{slug}']").First.ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveCountAsync(1);
        await person.Reads("Avez-vous trouvé cette page utile");
    }

    public async Task HasAccount()
    {
        await buyer.SignsUp();
        await buyer.ConfirmsAddress();
        await buyer.SignsIn();
    }

    /// <summary>Goes to the check page with one product in the cart.</summary>
    public async Task IsAboutToOrder(params string[] slugs)
    {
        foreach (var slug in slugs)
        {
            await person.Opens($"/p/{slug}");
            await person.Presses("Ajouter au panier");
            await person.SeesHeading("Panier");
        }

        await person.Follows("Passer la commande");
        await Named("email").FillAsync(Email);
        await Named("name").FillAsync("Léa Fontanelle");
        await Named("line1").FillAsync("7 rue de l’Arbre-Sec");
        await Named("postal_code").FillAsync("44000");
        await Named("city").FillAsync("Nantes");
        await person.Presses("Continuer vers la vérification");
        await person.SeesHeading("Vérifiez votre commande");
    }

    public async Task Orders()
    {
        await Page.Locator("main button.buy").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(person.Site.Payments.AbsoluteUri)));
    }

    public async Task Pays(string means = "card")
    {
        await Page.Locator($"input[name=moyen][value={means}]").CheckAsync();
        await Page.Locator("button.primary").ClickAsync();
        await person.SeesHeading("Merci, votre commande est enregistrée");
        Reference = ReferenceForm().Match(await Page.Locator("main").InnerTextAsync()).Value;
    }

    public async Task Buys(params string[] slugs)
    {
        await IsAboutToOrder(slugs);
        await Orders();
        await Pays();
    }

    public async Task ReceivesParcel()
    {
        await person.Awaits(OrderPath, Page.GetByRole(AriaRole.Button, new() { Name = "J’ai reçu ce colis" }));
        await person.Presses("J’ai reçu ce colis");
        await person.Awaits(OrderPath, Page.GetByText("Rétractation sans motif"));
    }

    [GeneratedRegex(@"SIP-\d{4}-\d{6}")]
    private static partial Regex ReferenceForm();
}
