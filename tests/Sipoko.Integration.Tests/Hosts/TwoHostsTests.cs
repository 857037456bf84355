using System.Net;
using Npgsql;
using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.Hosts;

/// <summary>Two real host processes on one database: any request goes to any of them, and one takes over what another leaves.</summary>
public sealed class TwoHostsTests : IAsyncLifetime
{
    private const string Bowl = "assiette-creuse-brique";

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TakeOver = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private RealSite site = null!;
    private Uri second = null!;

    public async Task InitializeAsync()
    {
        site = await RealSite.Open();
        second = await site.AddHost();
    }

    public Task DisposeAsync() => site.DisposeAsync().AsTask();

    [Fact]
    public async Task People_go_from_host_to_host_and_what_a_dead_one_leaves_the_other_does()
    {
        var first = site.Address;

        using var seller = new Roamer();
        await SellerSignsInOnBoth(seller);
        await APriceOfOneIsOnThePagesOfTheOther(seller);

        using var buyer = new Roamer();
        await buyer.Submits(first, await buyer.Opens(first, $"/p/{Bowl}"), "form[action='/panier/lignes']", ("quantity", "1"));
        (await buyer.Opens(second, "/panier")).Html.ShouldContain($"/p/{Bowl}");
        var (abandoned, _) = await Orders(buyer, second, Person.Perrine);

        await buyer.Submits(second, await buyer.Opens(second, $"/p/{Bowl}"), "form[action='/panier/lignes']", ("quantity", "1"));
        var (paid, session) = await Orders(buyer, first, Person.Perrine);
        await using (var holding = await site.Database.OpenConnectionAsync())
        {
            await using var transaction = await holding.BeginTransactionAsync();
            await using var command = new NpgsqlCommand("lock table fulfilment.mt_streams in access exclusive mode", holding, transaction);
            await command.ExecuteNonQueryAsync();
            using var stripe = new HttpClient { BaseAddress = site.Payments };
            (await stripe.PostAsync($"_simulator/sessions/{session}/pay", null)).EnsureSuccessStatusCode(); // whose notification goes to the first
            await Eventually.Is("the order is paid", Patience, async () => await StatusOf(paid) == "Paid");
            site.Kill();
        }

        var due = await site.Ask<long>(
            """
            with due as (update wolverine.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled' and message_type like '%ExpirePayment'
              and encode(body, 'escape') like '%' || (select data ->> 'paymentId' from checkout.mt_doc_order where data ->> 'reference' = $1) || '%' returning 1)
            select count(*) from due
            """, abandoned);
        due.ShouldBe(1);
        await Eventually.Is("the seller has the order that the dead host had at hand", TakeOver, async () =>
            await site.Ask<long>("select count(*) from fulfilment.mt_events where type = 'fulfilment.seller_order_prepared' and data ->> 'orderId' = (select id::text from checkout.mt_doc_order where data ->> 'reference' = $1)", paid) == 1);
        await Eventually.Is("the order that nobody paid is given up", TakeOver, async () => await StatusOf(abandoned) != "AwaitingPayment");
        (await buyer.Opens(second, "/panier")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task SellerSignsInOnBoth(Roamer seller)
    {
        var (email, password) = site.Login("atelier-kori");
        await seller.Posts(site.Address, "/compte/connexion", ("adresse", email), ("mot-de-passe", password));
        var codes = await seller.Opens(second, "/boite-aux-lettres/codes");
        var code = codes.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(email, StringComparison.Ordinal)).QuerySelector("code")!.TextContent;
        await seller.Submits(second, await seller.Opens(second, "/compte/connexion/code"), "form[action='/compte/connexion/code']", ("code", code));
        (await seller.Opens(site.Address, "/vendeur")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task APriceOfOneIsOnThePagesOfTheOther(Roamer seller)
    {
        using var reader = new Roamer();
        var product = await site.Ask<Guid>("select id from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", Bowl);
        var page = await seller.Opens(site.Address, $"/vendeur/produits/{product}");
        (await reader.Opens(second, $"/p/{Bowl}")).Html.ShouldNotContain("47,30");

        await seller.Submits(site.Address, page, $"form[action='/vendeur/produits/{product}/prix']", ("price", "47,30"));

        await Eventually.Is("the other host shows the new price", Promise, async () => (await reader.Opens(second, $"/p/{Bowl}")).Html.Contains("47,30", StringComparison.Ordinal));
    }

    /// <summary>Goes from the cart to the payment page.</summary>
    private async Task<(string Reference, string Session)> Orders(Roamer buyer, Uri host, Person person)
    {
        var check = await buyer.Posts(host, "/commande", person.Delivery);
        var leaving = await buyer.Submits(host, check, "form[action='/commande/verification']");
        leaving.LeftFor.ShouldNotBeNull(leaving.Text);
        return (await site.Ask<string>("select data ->> 'reference' from checkout.mt_doc_order order by data ->> 'placedAt' desc limit 1"), new Uri(leaving.LeftFor).Segments[^1]);
    }

    private Task<string> StatusOf(string reference) => site.Ask<string>("select data ->> 'status' from checkout.mt_doc_order where data ->> 'reference' = $1", reference);
}
