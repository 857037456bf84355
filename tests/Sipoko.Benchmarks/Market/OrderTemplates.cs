using Npgsql;
using Sipoko.Benchmarks.Site;

namespace Sipoko.Benchmarks.Market;

/// <summary>An order that was really placed, paid and perhaps shipped, over the site's own pages.</summary>
/// <param name="MostCopies">A market grows by new buyers: no person orders a thousand times.</param>
internal sealed record OrderTemplate(string Reference, IReadOnlyList<Goods> Bought, int MostCopies);

/// <summary>Places the orders of which the market's others are copies: guests and account holders, two sellers each, two in three shipped.</summary>
internal sealed class OrderTemplates(Uri site, Uri simulator, NpgsqlDataSource database, DemoPeople people) : IDisposable
{
    private const int MostCopiesOfAccounts = 100;

    private static readonly (string Name, string Value)[] Address = [("name", "Camille Anceaume"), ("line1", "12 rue du Banc"), ("postal_code", "75011"), ("city", "Paris")];

    private readonly HttpClient stripe = new() { BaseAddress = simulator };

    public void Dispose() => stripe.Dispose();

    public async Task<IReadOnlyList<OrderTemplate>> Place(IReadOnlyList<Goods> goods, IReadOnlyList<string> shops)
    {
        var placed = new List<OrderTemplate>();
        var stock = goods.Take(shops.Count * 24).ToArray();
        for (var number = 0; number + shops.Count < stock.Length; number += 11)
        {
            Goods[] bought = [stock[number], stock[number + 1]];
            var isAccount = number % 4 == 0;
            using var buyer = isAccount ? await people.SignIn("camille") : new Browser(site); // a cart of its own for each order
            placed.Add(new(await Buy(buyer, bought, isAccount), bought, isAccount ? MostCopiesOfAccounts : int.MaxValue));
        }

        await Settled(database);
        foreach (var shop in shops)
        {
            using var seller = await people.SignIn(shop);
            await Ship(seller);
        }

        await Settled(database);
        return placed;
    }

    /// <summary>Until every message was handled.</summary>
    public static async Task Settled(NpgsqlDataSource database)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await database.Count("select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Incoming'") > 0)
        {
            await tick.WaitForNextTickAsync();
        }
    }

    private async Task<string> Buy(Browser buyer, IReadOnlyList<Goods> bought, bool isAccount)
    {
        foreach (var goods in bought)
        {
            await buyer.Post("/panier/lignes", [("offer", goods.OfferId.Value.ToString())]);
        }

        await buyer.Submit("/commande", "/commande", isAccount ? Address : [("email", "banc@charge.sipoko.example"), .. Address]);
        var paymentPage = await buyer.Submit("/commande/verification", "/commande/verification", []);
        (await stripe.PostAsync($"/_simulator/sessions/{paymentPage.Segments[^1]}/pay", null)).EnsureSuccessStatusCode();
        await Settled(database);
        return (await database.List("select data ->> 'reference' from checkout.mt_doc_order order by data ->> 'placedAt' desc limit 1", row => row.GetString(0)))[0];
    }

    /// <summary>Two in three of what the shop has to ship.</summary>
    private static async Task Ship(Browser seller)
    {
        var list = await seller.Open("/vendeur/commandes");
        var waiting = list.Split("href=\"/vendeur/commandes/").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct().ToArray();
        foreach (var order in waiting.Where((_, index) => index % 3 != 0))
        {
            await seller.Submit($"/vendeur/commandes/{order}", $"/vendeur/commandes/{order}/expedition", [("carrier", "colissimo"), ("tracking", "6A12345678901")]);
        }
    }
}
