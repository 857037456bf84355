using System.Diagnostics;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Npgsql;

namespace Sipoko.Benchmarks;

/// <summary>Buyers without an account, each with a browser of their own, who buy one product of each of two shops.</summary>
internal sealed class OrderLoad(Uri site, Uri simulator, NpgsqlDataSource database) : IDisposable
{
    private static readonly string[] Products = ["bol-gres-celadon", "plaid-laine-carreaux"];
    private static readonly (string Name, string Value)[] Address =
    [
        ("email", "banc@charge.sipoko.example"), ("name", "Banc d’essai"), ("line1", "1 rue du Banc"), ("postal_code", "75011"), ("city", "Paris"),
    ];

    private readonly HtmlParser parser = new();
    private readonly HttpClient stripe = new() { BaseAddress = simulator };

    public void Dispose() => stripe.Dispose();

    /// <returns>Orders per second, until the last message of the last order was handled.</returns>
    public async Task<double> Run(int orders, int buyers)
    {
        var before = await Prepared();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, orders), new ParallelOptions { MaxDegreeOfParallelism = buyers }, async (_, cancellation) => await Buy(cancellation));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await Prepared() < before + (2 * orders) || await Waiting() > 0)
        {
            await tick.WaitForNextTickAsync();
        }

        return orders / clock.Elapsed.TotalSeconds;
    }

    private async Task Buy(CancellationToken cancellation)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = site };
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        foreach (var product in Products)
        {
            await Submit(browser, $"/p/{product}", "form[action='/panier/lignes']", [], cancellation);
        }

        await Submit(browser, "/commande", "form[action='/commande']", Address, cancellation);
        var paymentPage = await Submit(browser, "/commande/verification", "form[action='/commande/verification']", [], cancellation);
        var paid = await stripe.PostAsync($"/_simulator/sessions/{paymentPage.Segments[^1]}/pay", null, cancellation);
        paid.EnsureSuccessStatusCode();
    }

    private async Task<Uri> Submit(HttpClient browser, string page, string form, (string Name, string Value)[] typed, CancellationToken cancellation)
    {
        var document = parser.ParseDocument(await browser.GetStringAsync(page, cancellation));
        var element = (IHtmlFormElement?)document.QuerySelector(form) ?? throw new InvalidOperationException($"{page} has no {form}");
        var hidden = element.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } name && typed.All(field => field.Name != name)).Select(input => (input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(typed).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await browser.PostAsync(element.GetAttribute("action"), content, cancellation);
        return answer.Headers.Location ?? throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
    }

    private Task<long> Prepared() => Count("select count(*) from fulfilment.mt_events where type = 'fulfilment.seller_order_prepared'");

    private Task<long> Waiting() => Count("select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Incoming'");

    private async Task<long> Count(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
