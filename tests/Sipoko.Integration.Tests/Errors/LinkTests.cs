using System.Net;
using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.Errors;

[Collection(SiteCollection.Name)]
public sealed class LinkTests(SipokoApp app)
{
    [Fact]
    public async Task No_link_of_a_page_or_mail_leads_nowhere()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var order = await buyer.Buys("carnet-toile-de-lin");
        var staff = await Auditor.Of(app);
        var dead = new List<string>();
        await Follow(app.Visitor(), ["/", "/recherche?q=lampe", "/p/mortier-pilon-gres", "/nulle/part", "/compte/inscription", "/compte/connexion", "/compte/mot-de-passe-oublie"], dead);
        await Follow(buyer.Browser, ["/compte", $"/compte/commandes/{order.Reference}", $"/commande/{order.Reference}/merci", "/compte/retours"], dead);
        await Follow((await Shop.Of(app, Shop.Orvelin)).Browser, ["/vendeur", "/vendeur/commandes"], dead);
        await Follow(staff.Browser, ["/equipe", (await staff.Opens(order.Reference, "Suivre les liens")).Path], dead);
        var mails = Person.All.Select(person => person.Email).Append(Shop.EmailOf(Shop.Orvelin)).SelectMany(address => app.Mails.To(address));
        await Follow(app.Visitor(), [.. mails.SelectMany(mail => mail.Links).Distinct()], dead);

        dead.Distinct().ShouldBeEmpty();
    }

    /// <summary>Opens pages, and all that they link to or draw with.</summary>
    private static async Task Follow(Visitor visitor, IReadOnlyList<string> pages, List<string> dead)
    {
        var seen = new HashSet<string>(pages);
        foreach (var start in pages)
        {
            var page = await visitor.Opens(start);
            Note(page, start, "", dead);
            var links = page.Document.QuerySelectorAll("a[href^='/'], link[href^='/'], img[src^='/'], use[href^='/']").Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.Split('#')[0]);
            foreach (var link in links.Where(seen.Add))
            {
                Note(await visitor.Opens(link), link, start, dead);
            }
        }
    }

    private static void Note(Visitor.Answer page, string path, string from, List<string> dead)
    {
        if (page.Status is HttpStatusCode.NotFound or >= HttpStatusCode.InternalServerError && path != "/nulle/part")
        {
            dead.Add($"{(int)page.Status} {path} (from {from})");
        }
    }
}
