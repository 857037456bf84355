using System.Collections.Concurrent;
using Npgsql;

namespace Sipoko.Faults.Load;

/// <summary>What there is to buy, by shop. A few products are wanted by many, so that they sell out.</summary>
internal sealed class Shelf
{
    private const double WantsWhatAllWant = 0.3;
    private const int MostWantedPerShop = 2;

    private readonly string[][] shops;
    private readonly ConcurrentDictionary<string, Sheet> forms = [];

    private Shelf(string[][] shops) => this.shops = shops;

    /// <param name="seed">Another one wants other products: what many want is not sold out before they come.</param>
    public static async Task<Shelf> Read(NpgsqlDataSource database, int seed)
    {
        var offers = new List<(string Shop, string Slug)>();
        await using var command = database.CreateCommand("select data ->> 'sellerId', data ->> 'slug' from checkout.mt_doc_offer order by 1, 2");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            offers.Add((reader.GetString(0), reader.GetString(1)));
        }

        var random = new Random(seed);
        return new([.. offers.GroupBy(offer => offer.Shop, offer => offer.Slug).Select(shop => Shuffled([.. shop], random))]);
    }

    /// <summary>One to three lines of one to three shops.</summary>
    public IReadOnlyList<(string Slug, int Quantity)> Choose(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Pick(shops[random.Next(shops.Length)], random), random.Next(1, 3))).DistinctBy(line => line.Item1)];

    /// <summary>The form that puts a product into the cart: the product's page is read once.</summary>
    public async Task<Sheet> FormOf(string slug, int quantity, Browser browser)
    {
        if (!forms.TryGetValue(slug, out var form))
        {
            form = (await browser.Read($"/p/{slug}")).Form("form[action='/panier/lignes']") ?? throw new StumbleException($"/p/{slug}");
            forms[slug] = form;
        }

        return form with { Fields = [.. form.Fields.Where(field => field.Name != "quantity"), ("quantity", $"{quantity}")] };
    }

    private static string[] Shuffled(string[] shop, Random random)
    {
        random.Shuffle(shop);
        return shop;
    }

    private static string Pick(string[] shop, Random random) =>
        random.NextDouble() < WantsWhatAllWant ? shop[random.Next(Math.Min(MostWantedPerShop, shop.Length))] : shop[random.Next(shop.Length)];
}
