namespace Sipoko.Browser.Tests.Browsing;

/// <summary>
/// Looks a page over, on a phone and on a desk, by day and by night. All faults are gathered, so that one run tells them all. Colours come from tokens that
/// do not know the width: contrast is measured once by day, on a desk, and once by night, on a phone. <c>SIPOKO_EVERY_VIEW=1</c> measures it in all four views.
/// </summary>
internal sealed class Inspection
{
    public static readonly ViewportSize Wide = new() { Width = 1280, Height = 900 };

    private static readonly ViewportSize Phone = new() { Width = 360, Height = 780 };
    private static readonly ViewportSize Narrowest = new() { Width = 320, Height = 640 };
    private static readonly bool EveryView = Environment.GetEnvironmentVariable("SIPOKO_EVERY_VIEW") == "1";

    private static readonly View[] Views =
    [
        new(Phone, ColorScheme.Light, EveryView ? Axe.Wcag : Axe.WcagButColours),
        new(Phone, ColorScheme.Dark, Axe.Colours),
        new(Wide, ColorScheme.Light, Axe.Wcag),
        .. EveryView ? [new View(Wide, ColorScheme.Dark, Axe.Colours)] : Array.Empty<View>(),
    ];

    private readonly List<string> faults = [];
    private readonly Dictionary<string, (Person Reader, string Page)> links = [];
    private readonly string? shots = Environment.GetEnvironmentVariable("SIPOKO_SHOTS");

    public IReadOnlyList<string> Faults => faults;

    public async Task Look(Person person, string name)
    {
        foreach (var fault in await Texts.FaultsOf(person.Page))
        {
            faults.Add($"{name}: {fault}");
        }

        await Axe.PutInto(person.Page);
        foreach (var (size, theme, rules) in Views)
        {
            await person.Page.SetViewportSizeAsync(size.Width, size.Height);
            await person.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await Judge(person.Page, $"{name}-{size.Width}-{theme.ToString().ToLowerInvariant()}", rules);
        }

        await Narrow(person.Page, name);
        await Gather(person, name);
        await person.Page.SetViewportSizeAsync(Wide.Width, Wide.Height);
        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Follows every link to the shop that was met, once, as whoever met it.</summary>
    public async Task FollowLinks()
    {
        foreach (var (link, (reader, page)) in links)
        {
            var answer = await reader.Page.APIRequest.GetAsync(link);
            if (answer.Status is >= 400 and not 401 and not 403)
            {
                faults.Add($"{page}: the link {new Uri(link).PathAndQuery} answers {answer.Status}");
            }
        }
    }

    private async Task Judge(IPage page, string view, object rules)
    {
        if (shots is { Length: > 0 })
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(shots, $"{view}.png"), FullPage = true });
        }

        faults.AddRange((await Axe.Violations(page, rules)).Select(violation => $"{view}: {violation}"));
    }

    private async Task Narrow(IPage page, string name)
    {
        await page.SetViewportSizeAsync(Narrowest.Width, Narrowest.Height);
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .tabs')).map(e => e.outerHTML.slice(0, 90))
            """);
        if (wide.Length > 0)
        {
            faults.Add($"{name}: wider than {Narrowest.Width} px: {string.Join(" | ", wide.Take(3))}");
        }
    }

    private async Task Gather(Person person, string name)
    {
        var found = await person.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.getAttribute('href')[0] !== '#').map(a => a.href.split('#')[0])");
        foreach (var link in found.Where(link => link.StartsWith(person.Site.Address.AbsoluteUri, StringComparison.Ordinal)))
        {
            links.TryAdd(link, (person, name));
        }
    }

    /// <param name="Rules">A theme changes colours and nothing else, so a dark view is asked for no more.</param>
    private sealed record View(ViewportSize Size, ColorScheme Theme, object Rules);
}
