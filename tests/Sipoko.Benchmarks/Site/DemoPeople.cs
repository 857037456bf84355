using System.Net;
using System.Text.RegularExpressions;

namespace Sipoko.Benchmarks.Site;

/// <summary>Signs the people of the demo market in.</summary>
internal sealed partial class DemoPeople(Uri site, string logins)
{
    public async Task<Browser> SignIn(string name)
    {
        var login = (await File.ReadAllLinesAsync(logins)).Select(line => line.Split("  ")).Single(parts => parts.Length == 3 && parts[1].StartsWith($"{name}@", StringComparison.Ordinal));
        var browser = new Browser(site);
        var next = await browser.Post("/compte/connexion", [("adresse", login[1]), ("mot-de-passe", login[2])]);
        if (next.OriginalString.Contains("/code", StringComparison.Ordinal))
        {
            await browser.Submit(next.OriginalString, "/compte/connexion/code", [("code", await CodeOf(browser, login[1]))]);
        }

        return browser;
    }

    /// <summary>From the page that stands for their phones; a code serves once, so the next one may have to be waited for.</summary>
    private static async Task<string> CodeOf(Browser browser, string email)
    {
        using var patience = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (true)
        {
            var page = WebUtility.HtmlDecode(await browser.Open("/boite-aux-lettres/codes"));
            if (Code().Match(page, page.IndexOf(email, StringComparison.Ordinal)) is { Success: true, Index: var at } code && at < page.IndexOf(email, StringComparison.Ordinal) + 200)
            {
                return code.Value;
            }

            await patience.WaitForNextTickAsync();
        }
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
