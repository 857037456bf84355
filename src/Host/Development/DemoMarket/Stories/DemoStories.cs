using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;
using Sipoko.Returns.Claims;
using static Sipoko.Host.Development.DemoMarket.Stories.DemoBuyer;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <param name="Name">From which all its ids follow.</param>
internal sealed record DemoStory(string Name, DemoBuyer Buyer, IReadOnlyList<DemoPurchase.Item> Items, Func<DemoPurchase, Task> Tell);

/// <param name="Shop">The shop that must be open for it.</param>
internal sealed record DemoLetter(string Shop, Func<DemoLetters, Task> Write);

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
        Received("return-disputed", Camille, "ondes-et-bobines", "casque-audio-filaire", "6A20410000247", async claim =>
        {
            await claim.Asks(ReturnReason.NotAsDescribed, RemedyWish.Refund, "Le casque grésille à gauche, alors que la fiche dit « comme neuf ».".Bound());
            await claim.IsRefused("Le casque a été essayé avant l’envoi et ne grésillait pas. L’article est vendu d’occasion, en l’état.");
            await claim.IsDisputed("Il grésille sur trois appareils différents. Je demande à Sipoko de trancher.");
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

    /// <summary>Written again, each of these is the same letter. None needs a shop that is not open.</summary>
    public static readonly IReadOnlyList<DemoLetter> Letters =
    [
        new("maison-orvelin", letters => letters.AsksShop(
            Camille, "maison-orvelin", "rideau-lin-sur-mesure", "Bonjour, peut-on avoir le rideau en 3,10 m de haut ?".Bound(),
            "Bonjour, oui, jusqu’à 3,40 m. Écrivez la hauteur finie en commandant, nous ajoutons l’ourlet.")),
        new("ondes-et-bobines", letters => letters.AsksShop(
            Sacha, "ondes-et-bobines", "platine-vinyle-bois-clair", "Bonjour, quand la platine sera-t-elle de nouveau en stock ?".Bound())),
        new("atelier-kori", letters => letters.AsksSipoko(
            "gift-card", Camille, TicketTopic.Other, "Bonjour, peut-on utiliser deux cartes cadeaux pour une même commande ?".Bound(),
            "Bonjour, oui : ajoutez-les l’une après l’autre à la dernière étape de la commande. Le reste se paie par carte.".Bound())),
        new("atelier-kori", letters => letters.AsksSipoko(
            "two-addresses", Sacha, TicketTopic.Account, "Bonjour, je déménage en janvier. Puis-je garder mes deux adresses dans mon compte ?".Bound())),
        new("ondes-et-bobines", letters => letters.Reports(
            "toaster", Sacha, ReportReason.DangerousProduct, "grille-pain-deux-fentes", "Le cordon chauffe au point de brûler la main après deux tartines.")),
        new("epicerie-malvoisine", letters => letters.Reports(
            "origin", Camille, ReportReason.MisleadingListing, "huile-olive-picholine-mousse",
            "La fiche dit « Gard » mais l’étiquette reçue par une amie dit « Union européenne ».".Bound())),
        new("maison-orvelin", letters => letters.Reports(
            "tablecloth", Sacha, ReportReason.MisleadingListing, "nappe-lin-naturel", "La nappe me semble trop chère pour du lin.", ReportVerdict.NoBreach,
            new("Le prix est choisi par la boutique, et la composition est celle de l’étiquette.", "Conditions générales, article 4", IsByLaw: false))),
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
