using System.Collections.Concurrent;
using Sipoko.Host.Development.DemoMarket;
using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.Access;

/// <summary>The people of the matrix, and the things of buyer A's that their requests are about.</summary>
internal sealed record Things(IReadOnlyList<Visitor> People, IReadOnlyDictionary<string, string> Values)
{
    private const string Book = "livre-terre-et-feu";
    private const string Bowl = "bol-gres-celadon";
    private const string Mortar = "mortier-pilon-gres";
    private const string Plate = "plat-a-gratin-ocre";

    private static readonly ConcurrentDictionary<SipokoApp, Things> Known = [];

    /// <summary>Made once: a paid order of buyer A with seller A, shipped in part and not yet received, with a message in its thread.</summary>
    public static async Task<Things> Of(SipokoApp app) => Known.TryGetValue(app, out var things) ? things : Known[app] = await Make(app);

    public string PathOf(string pattern) => Values.Aggregate(pattern, (path, value) => path.Replace(value.Key, value.Value, StringComparison.Ordinal));

    /// <summary>The same requests about things that do not exist.</summary>
    public Things Absent() => this with { Values = Values.ToDictionary(value => value.Key, value => value.Key == "{reference}" ? "SIP-2026-999999" : value.Key.Split('{')[0] + Guid.CreateVersion7()) };

    private static async Task<Things> Make(SipokoApp app)
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var order = await buyer.Buys(Book, Mortar, Bowl);
        var left = (await OfferOf(app, Mortar)).ToString("N");
        await buyer.Writes(order, "Atelier Kori", "Bonjour, quand part mon livre ?");
        var shop = await Shop.Of(app, Shop.Kori);
        await shop.Refuses(order, await OfferOf(app, Bowl));
        await shop.Ships(order, "colissimo", "8R0001", ($"quantity-{left}", "0"));
        var sellerOrder = (await shop.UrlOf(order)).Split('/')[^1];
        var gift = await new Giver(app, buyer).Buys(Person.Ysaline, "50");
        var claim = await ClaimOf(app, buyer, shop);
        var mail = (await app.Visitor().Opens("/boite-aux-lettres")).Document.QuerySelector("main a[href^='/boite-aux-lettres/']:not([href$='/codes'])")!.GetAttribute("href")!;
        var asked = await buyer.Browser.Posts("/aide/contact", ("formulaire", Guid.CreateVersion7().ToString()), ("nom", "Une acheteuse"), ("email", "acheteuse@courrier.example"), ("sujet", "autre"), ("message", "Bonjour"));
        var ticket = asked.Path.Split('/', '?')[3];
        var told = await buyer.Browser.Posts("/signaler/autre", ("formulaire", Guid.CreateVersion7().ToString()), ("objet", "page"), ("adresse", "/aide"), ("faits", "Une faute."), ("nom", "Une acheteuse"), ("email", "acheteuse@courrier.example"), ("bonne_foi", "oui"));
        var report = told.Path.Split('/', '?')[3];
        var (support, admin) = (await app.SignedIn("support"), await app.SignedIn("equipe"));
        foreach (var reader in new[] { support, admin })
        {
            await reader.Posts($"/equipe/conversations/{sellerOrder}/lecture", ("motif", "Pour essayer toutes les portes"));
        }

        return new(
            [app.Visitor(), buyer.Browser, await app.SignedIn("sacha"), shop.Browser, await app.SignedIn(Shop.Bobinelle),
                support, await app.SignedIn("moderation"), await app.SignedIn("finances"), await app.SignedIn("audit"), admin],
            new Dictionary<string, string>
            {
                ["/equipe/vendeurs/{id:guid}"] = $"/equipe/vendeurs/{DemoIds.Of("seller", Shop.Kori)}",
                ["/vendre/inscription/{etape}"] = "/vendre/inscription/entreprise",
                ["{paper:guid}"] = Guid.CreateVersion7().ToString(), // the shops of the demo applied by mail
                ["/compte/retours/{id:guid}"] = $"/compte/retours/{claim}",
                ["/vendeur/retours/{id:guid}"] = $"/vendeur/retours/{claim}",
                ["/equipe/litiges/{id:guid}"] = $"/equipe/litiges/{claim}",
                ["{act}"] = "accord",
                ["{reference}"] = order.Reference,
                ["{sellerOrderId:guid}"] = sellerOrder,
                ["{parcelId:guid}"] = await app.Database.Ask<string>("select data -> 'parcels' -> 0 ->> 'id' from fulfilment.mt_doc_sellerorder where data ->> 'reference' = $1", order.Reference),
                ["{article}"] = "livraison",
                ["{version}"] = "CGV-2026-11-01",
                ["{reason}"] = "contrefacon",
                ["{file:guid}"] = Guid.CreateVersion7().ToString(),
                ["/compte/support/{id:guid}"] = $"/compte/support/{ticket}",
                ["/equipe/support/{id:guid}"] = $"/equipe/support/{ticket}",
                ["/signaler/suivi/{id:guid}"] = $"/signaler/suivi/{report}",
                ["/equipe/signalements/{id:guid}"] = $"/equipe/signalements/{report}",
                ["/equipe/finances/paiements/{id:guid}"] = $"/equipe/finances/paiements/{await app.Database.Ask<string>("select data ->> 'paymentId' from checkout.mt_doc_order where data ->> 'reference' = $1", order.Reference)}",
                ["/equipe/finances/remboursements/{id:guid}"] = $"/equipe/finances/remboursements/{await app.Database.Ask<Guid>("select id from checkout.mt_doc_refund where data ->> 'reference' = $1", order.Reference)}",
                ["/vendeur/produits/{id:guid}"] = $"/vendeur/produits/{await ProductOf(app, Plate)}",
                ["/equipe/moderation/{id:guid}"] = $"/equipe/moderation/{await ProductOf(app, Plate)}",
                ["{addressId:guid}"] = await AddressOf(buyer),
                ["{memberId:guid}"] = DemoIds.Of("account", "audit").ToString(),
                ["/equipe/comptes/{id:guid}"] = $"/equipe/comptes/{DemoIds.Of("account", "camille")}",
                ["{passkeyId:guid}"] = Guid.CreateVersion7().ToString(), // no device makes one without a browser
                ["{letter:guid}"] = Guid.CreateVersion7().ToString(), // nothing failed
                ["{sessionId:guid}"] = await OtherSessionOf(buyer),
                ["{id:guid}"] = sellerOrder, // a thread has the id of its seller order
                ["{purchase:guid}"] = gift.ToString(),
                ["{card:guid}"] = (await app.Database.Ask<Guid>("select (data ->> 'giftCardId')::uuid from checkout.mt_doc_giftcardorder where id = $1", gift)).ToString(),
                ["{offer:guid}"] = (await OfferOf(app, Book)).ToString(),
                ["{left}"] = left,
                ["{category}"] = "livres-et-papeterie",
                ["/boutique/{slug}"] = $"/boutique/{Shop.Kori}",
                ["/p/{slug}"] = $"/p/{Book}",
                ["/{*path}"] = "/nulle/part",
                ["{motif}"] = "savon-azur",
                ["{name}"] = mail.Split('/')[^1],
            });
    }

    /// <summary>A return that buyer A asked of seller A over another order.</summary>
    private static async Task<string> ClaimOf(SipokoApp app, Buyer buyer, Shop shop)
    {
        var order = await buyer.Buys("bol-gres-celadon");
        await shop.Ships(order, "colissimo", "8R0002");
        await buyer.ConfirmsReceipt(order);
        return (await buyer.AsksReturn(order, "bol-gres-celadon", "Defective")).Path.Split('/')[^1];
    }

    private static async Task<string> AddressOf(Buyer buyer)
    {
        var (id, person) = (Guid.CreateVersion7().ToString(), buyer.Person);
        await buyer.Browser.Posts($"/compte/profil/adresses/{id}", ("name", person.Name), ("line1", person.Street), ("postal_code", person.PostalCode), ("city", person.City), ("phone", person.Phone));
        return id;
    }

    /// <summary>Of buyer A at another machine.</summary>
    private static async Task<string> OtherSessionOf(Buyer buyer)
    {
        await buyer.Elsewhere().SignsIn();
        var security = await buyer.Browser.Opens("/compte/securite");
        return security.Document.QuerySelector("form[action^='/compte/securite/sessions/'][action$='/fin']")!.GetAttribute("action")!.Split('/')[4];
    }

    private static Task<Guid> ProductOf(SipokoApp app, string slug) => app.Database.Ask<Guid>("select id from catalog.mt_doc_product where data -> 'listing' ->> 'slug' = $1", slug);

    private static Task<Guid> OfferOf(SipokoApp app, string slug) => app.Database.Ask<Guid>("select id from checkout.mt_doc_offer where data ->> 'slug' = $1", slug);
}
