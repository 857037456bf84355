using Sipoko.Returns.Claims;
using static Sipoko.Host.Development.DemoMarket.Stories.DemoBuyer;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <param name="Name">From which all its ids follow.</param>
internal sealed record DemoStory(string Name, DemoBuyer Buyer, IReadOnlyList<DemoPurchase.Item> Items, Func<DemoPurchase, Task> Tell);

/// <summary>
/// The orders of the demo market, one in each state that the first day of a shop can reach. What needs weeks (a late parcel, a silence that staff end, the
/// guarantee after day 30) is in the tests, whose clock can be moved.
/// </summary>
internal static class DemoStories
{
    public static readonly IReadOnlyList<DemoStory> All =
    [
        new("left-at-payment", Camille, [new("copeau-volant", "toupie-lanceur-brique", 1)], async order => { await order.IsPlaced(); await order.ComesToPayment(); }),
        new("given-up", Sacha, [new("la-marge-bleue", "affiche-marees-brique", 1)], async order => { await order.IsPlaced(); await order.GivesUp(); }),
        new("paid", Camille, [new("savonnerie-aubrelle", "savon-froid-olive-sauge", 3), new("savonnerie-aubrelle", "baume-levres-pot-rose", 1)], Paid),
        new("paid-with-question", Sacha, [new("maison-orvelin", "torchons-metis-lot-de-trois", 2)], async order =>
        {
            await Paid(order);
            await new DemoThread(order, "maison-orvelin").BuyerWrites("Bonjour, c’est pour un cadeau : pouvez-vous ne pas mettre de facture dans le colis ?".Bound());
        }),
        new("three-shops", Camille,
            [new("atelier-kori", "mug-gres-mouchete", 2), new("epicerie-malvoisine", "miel-chataignier-ocre", 2), new("quincaillerie-fontbrune", "metre-ruban-azur", 1)], async order =>
            {
                await Paid(order);
                await order.Ships("atelier-kori", "6A20410000117");
                await order.Receives("atelier-kori");
                await order.Ships("epicerie-malvoisine", "6A20410000124");
            }),
        new("shipped-in-part", Sacha, [new("atelier-kori", "assiettes-porcelaine-filet-bleu", 1), new("atelier-kori", "pichet-faience-bleue", 1)], async order =>
        {
            await Paid(order);
            await order.Ships("atelier-kori", "6A20410000131", "pichet-faience-bleue");
            await new DemoThread(order, "atelier-kori").ShopWrites("Bonjour, le pichet part aujourd’hui. Les assiettes sortent du four jeudi et suivront dans un second colis, sans frais.");
        }),
        new("on-its-way", Camille, [new("maille-corvalec", "bonnet-cotes-prune", 1)], async order => { await Paid(order); await order.Ships("maille-corvalec", "6A20410000148"); }),
        new("received-and-thanked", Camille, [new("jardins-de-sevrelle", "nichoir-mesange-lilas", 1)], async order =>
        {
            var thread = new DemoThread(order, "jardins-de-sevrelle");
            await Paid(order);
            await thread.BuyerWrites("Bonjour, à quelle hauteur faut-il accrocher le nichoir ?".Bound());
            await thread.ShopWrites("Bonjour, entre deux et quatre mètres, l’ouverture tournée vers l’est. Une vis inoxydable est dans le sachet.");
            await order.Ships("jardins-de-sevrelle", "6A20410000155");
            await order.Receives("jardins-de-sevrelle");
            await thread.BuyerWrites("Bien reçu, merci ! Il est déjà dans le pommier.".Bound());
        }),
        new("refused-by-shop", Sacha, [new("cycles-vaurelle", "phare-dynamo-sauge", 1), new("cycles-vaurelle", "antivol-u-azur", 1)], async order =>
        {
            await Paid(order);
            await order.CannotDeliver("cycles-vaurelle", "antivol-u-azur", "Le dernier antivol avait un défaut de serrure : nous préférons ne pas vous l’envoyer.".Bound());
            await order.Ships("cycles-vaurelle", "6A20410000162", "phare-dynamo-sauge");
        }),
        new("withdrawn-before-shipping", Camille, [new("la-marge-bleue", "roman-le-dernier-bac-lilas", 1)], async order =>
        {
            await Paid(order);
            await new DemoClaim(order, "la-marge-bleue", "roman-le-dernier-bac-lilas").IsWithdrawn("Le dernier bac");
        }),
        Received("return-asked", Sacha, "ondes-et-bobines", "grille-pain-deux-fentes", "6A20410000179", async claim =>
            await claim.Asks(ReturnReason.Defective, RemedyWish.Replacement, "Le levier ne reste pas enclenché, le pain remonte aussitôt.")),
        Received("return-accepted", Camille, "atelier-kori", "bol-gres-celadon", "6A20410000186", async claim =>
        {
            await claim.Asks(ReturnReason.Defective, RemedyWish.Refund, "Le bol est arrivé fêlé sur tout un côté.");
            await claim.IsAccepted("Emballez le bol dans son carton d’origine et déposez-le dans un bureau de poste. Nous remboursons le port sur présentation du reçu.");
        }),
        Received("return-on-its-way", Sacha, "maille-corvalec", "echarpe-longue-rose", "6A20410000193", async claim =>
        {
            await claim.Asks(ReturnReason.Different, RemedyWish.Refund, "J’ai commandé l’écharpe rose, j’ai reçu une écharpe grise.");
            await claim.IsAccepted("Toutes nos excuses. Renvoyez l’écharpe par Colissimo, nous remboursons le port.");
            await claim.GoesBack("6A20410000209");
        }),
        Received("return-refunded", Camille, "quincaillerie-fontbrune", "scie-egoine-sauge", "6A20410000216", async claim =>
        {
            await claim.Asks(ReturnReason.NotAsDescribed, RemedyWish.Refund, "La lame fait 45 cm et non 55 comme sur la fiche.");
            await claim.IsAccepted("Vous avez raison, la fiche est corrigée. Renvoyez la scie, nous remboursons tout.");
            await claim.GoesBack("6A20410000223");
            await claim.IsFoundInOrder();
        }),
        Received("return-offered-part", Sacha, "copeau-volant", "puzzle-carte-jura-sable", "6A20410000230", async claim =>
        {
            await claim.Asks(ReturnReason.Missing, RemedyWish.Refund, "Il manque une pièce, celle de Saint-Claude.");
            await claim.IsOffered(1200);
        }),
        Received("return-disputed", Camille, "le-second-sentier", "lanterne-petrole-lagon", "6A20410000247", async claim =>
        {
            await claim.Asks(ReturnReason.NotAsDescribed, RemedyWish.Refund, "La lanterne est rouillée et fuit, alors que la fiche dit « très bon état ».".Bound());
            await claim.IsRefused("La rouille se voit sur la troisième photo. L’article est vendu d’occasion, en l’état.");
            await claim.IsDisputed("La photo montre la patine du dessus, pas le réservoir percé. Je demande à Sipoko de trancher.");
        }),
        new("shop-silent-sipoko-called", Sacha, [new("savonnerie-aubrelle", "huile-demaquillante-miel", 1)], async order =>
        {
            var thread = new DemoThread(order, "savonnerie-aubrelle");
            await Paid(order);
            await thread.BuyerWrites("Bonjour, j’ai oublié de préciser le digicode, pouvez-vous l’ajouter sur le colis ?".Bound());
            await thread.BuyerCallsSipoko("La boutique ne répond pas et le colis doit partir demain.");
        }),
        new("withdrawn-after-receipt", Sacha, [new("maison-orvelin", "coussin-raye-bleu", 1)], async order =>
        {
            await Paid(order);
            await order.Ships("maison-orvelin", "6A20410000254");
            await order.Receives("maison-orvelin");
            await new DemoClaim(order, "maison-orvelin", "coussin-raye-bleu").IsWithdrawn("Coussin rayé bleu");
        }),
    ];

    private static async Task Paid(DemoPurchase order)
    {
        await order.IsPlaced();
        await order.Pays();
    }

    private static DemoStory Received(string name, DemoBuyer buyer, string shop, string product, string tracking, Func<DemoClaim, Task> then) => new(name, buyer, [new(shop, product, 1)], async order =>
    {
        await Paid(order);
        await order.Ships(shop, tracking);
        await order.Receives(shop);
        await then(new(order, shop, product));
    });
}
