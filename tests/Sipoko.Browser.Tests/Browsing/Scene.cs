using System.Text;

namespace Sipoko.Browser.Tests.Browsing;

/// <summary>The people of one test, each with a browser of their own.</summary>
internal sealed class Scene(Shop shop, Inspection? inspection) : IAsyncDisposable
{
    private const int MostShown = 1500;

    private readonly List<Person> people = [];

    public RealSite Site => shop.Site;

    /// <summary>Somebody stops at a page, which is looked over when this test does so.</summary>
    public Task Stop(Person person, string page) => inspection?.Look(person, page) ?? Task.CompletedTask;

    public async Task<Person> Someone(bool javaScript = true)
    {
        var context = await shop.Browser.NewContextAsync(new()
        {
            BaseURL = Site.Address.AbsoluteUri,
            JavaScriptEnabled = javaScript,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = Inspection.Wide,
        });
        context.SetDefaultTimeout(15_000);
        var person = new Person(this, context, await context.NewPageAsync());
        people.Add(person);
        return person;
    }

    /// <summary>What browsers complained about: errors in their consoles, requests to anywhere but the shop and its payment page.</summary>
    public IEnumerable<string> Complaints => people.SelectMany(person => person.Complaints);

    public async Task ShouldBeSound()
    {
        await inspection!.FollowLinks();
        string.Join('\n', inspection.Faults.Concat(Complaints).Distinct()).ShouldBeEmpty();
    }

    public async Task<string> Describe()
    {
        var description = new StringBuilder();
        foreach (var person in people)
        {
            var text = await person.Page.Locator("body").InnerTextAsync();
            description.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"--- at {person.Page.Url}\n{text[..Math.Min(text.Length, MostShown)]}");
        }

        return description.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people)
        {
            await person.DisposeAsync();
        }
    }
}
