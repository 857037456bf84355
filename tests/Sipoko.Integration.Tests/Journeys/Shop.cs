using System.Net;
using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

/// <summary>One of the demo's sellers in the back office.</summary>
public sealed class Shop
{
    public const string Kori = "atelier-kori";
    public const string Orvelin = "maison-orvelin";
    public const string Bobinelle = "ondes-et-bobines";

    private Shop(Visitor browser) => Browser = browser;

    public Visitor Browser { get; }

    public static string EmailOf(string shop) => $"{shop}@vendeurs.sipoko.example";

    public static async Task<Shop> Of(SipokoApp app, string shop) => new(await app.SignedIn(shop));

    public Task<Answer> OpensOrders() => Browser.Opens("/vendeur/commandes");

    /// <summary>The address of the page on which a seller order is shipped.</summary>
    public async Task<string> UrlOf(PlacedOrder order) =>
        (await OpensOrders()).Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains(order.Reference, StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;

    public async Task<Answer> Ships(PlacedOrder order, string carrier, string tracking, params (string Name, string Value)[] quantities) =>
        await Browser.Submits(await Browser.Opens(await UrlOf(order)), "form[action$='/expedition']", [("carrier", carrier), ("tracking", tracking), .. quantities]);

    /// <summary>Says that some of an order cannot be delivered, and waits until the money is on its way.</summary>
    public async Task<Answer> Refuses(PlacedOrder order, Guid offer, int quantity = 1, string reason = "rupture", string words = "") => await Browser.Submits(
        await Browser.Opens($"{await UrlOf(order)}/refus"), "form[action$='/refus']", ($"refuse-{offer:N}", $"{quantity}"), ("reason", reason), ("words", words));

    public async Task<Answer> Answers(PlacedOrder order, string text)
    {
        var threads = await Browser.Opens("/vendeur/messages");
        var link = threads.Document.QuerySelectorAll("main a").First(anchor => anchor.ParentElement!.ParentElement!.TextContent.Contains(order.Reference, StringComparison.Ordinal));
        var thread = await Browser.Opens(link.GetAttribute("href")!);
        thread.Status.ShouldBe(HttpStatusCode.OK);
        return await Browser.Submits(thread, "form[data-draft]", ("message", text));
    }
}
