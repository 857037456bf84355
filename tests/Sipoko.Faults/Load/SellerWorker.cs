using AngleSharp.Html.Dom;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>One shop's seller: ships what is paid, and refuses a line now and then.</summary>
internal sealed class SellerWorker(LoadSite site, Clerk clerk, (string Email, string Password) login) : IDisposable
{
    private const double Refuses = 0.08;
    private const int AtATime = 8;

    private readonly Browser browser = site.NewBrowser();
    private readonly Queue<(string Url, string Reference)> toShip = [];
    private bool isSignedIn;

    public void Dispose() => browser.Dispose();

    public async Task Work()
    {
        if (!isSignedIn)
        {
            await SignIn();
        }
        else if (toShip.TryDequeue(out var order))
        {
            await (clerk.Random.NextDouble() < Refuses ? Refuse(order) : Ship(order));
        }
        else
        {
            await ReadList();
        }
    }

    private async Task SignIn()
    {
        isSignedIn = await SellerSignIn.Do(browser, login);
        await Task.Delay(isSignedIn ? 0 : 1000);
    }

    private async Task ReadList()
    {
        var list = await browser.Open("/vendeur/commandes");
        isSignedIn = list.Status != 303;
        var rows = list.Document.QuerySelectorAll("tr").Where(row => row.QuerySelectorAll("a").Any(link => link.TextContent.StartsWith("Expédier", StringComparison.Ordinal))).ToArray();
        clerk.Random.Shuffle(rows);
        foreach (var row in rows.Take(AtATime))
        {
            toShip.Enqueue((row.QuerySelector("a")!.GetAttribute("href")!, row.QuerySelector("th, td")!.TextContent.Trim()));
        }

        await Task.Delay(rows.Length == 0 ? 1000 : 0);
    }

    private async Task Ship((string Url, string Reference) order)
    {
        var page = await browser.Read(order.Url);
        var tracking = $"6A{clerk.Random.NextInt64(10_000_000_000, 99_999_999_999)}";
        if (page.Form("form[action$='/expedition']", [("carrier", "colissimo"), ("tracking", tracking)]) is { } form)
        {
            await clerk.Do(new(Kinds.Ship, Facts(order, ("tracking", tracking)), () => browser.Send(form), Told.Usually));
        }
    }

    private async Task Refuse((string Url, string Reference) order)
    {
        var page = await browser.Open($"{order.Url}/refus");
        if (page.Document.QuerySelector("input[name^='refuse-']") is IHtmlInputElement { Name: { } line } && page.Form("form[action$='/refus']", [(line, "1"), ("reason", "rupture"), ("words", "")]) is { } form)
        {
            await clerk.Do(new(Kinds.Refuse, Facts(order, ("line", line["refuse-".Length..]), ("cancellation", form.Value("cancellation") ?? "")), () => browser.Send(form), Told.Usually));
        }
    }

    private static Dictionary<string, string> Facts((string Url, string Reference) order, params IEnumerable<(string Name, string Value)> own) =>
        own.Append(("reference", order.Reference)).Append(("sellerOrder", order.Url.Split('/')[^1])).ToDictionary(fact => fact.Item1, fact => fact.Item2);
}
