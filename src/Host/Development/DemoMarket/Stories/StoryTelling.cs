using Sipoko.Checkout;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;
using static Sipoko.Host.Development.DemoMarket.Stories.DemoBuyer;

namespace Sipoko.Host.Development.DemoMarket.Stories;

/// <summary>Gives the open demo market its orders, threads, returns and reports, each by the commands of those who act in it.</summary>
internal sealed class StoryTelling(IServiceScopeFactory scopes, IPersonKeys keys, ICheckoutStore checkout, TimeProvider clock)
{
    /// <summary>More would only wait for processors and connections.</summary>
    private const int AtOnce = 4;

    /// <summary>Stories pay, so they are told only where payments are the simulator's on this machine; Demo:Stories switches them off.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        configuration.GetValue("Demo:Stories", true) && Uri.TryCreate(configuration["Stripe:ApiBase"], UriKind.Absolute, out var payments) && payments.IsLoopback;

    public async Task Tell(MarketFile market, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var payments = new HttpClient(handler);
        var open = market.Shops.Select(shop => shop.Slug).ToHashSet();
        var stories = DemoStories.All.Where(story => story.Items.All(item => open.Contains(item.Shop)));
        await Parallel.ForEachAsync(stories, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (story, _) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var order = new DemoPurchase(new(Acting.In(scope), keys, checkout, payments, cancellation), story.Name, story.Buyer, story.Items);
            if (!await order.IsTold())
            {
                await story.Tell(order);
            }
        });
        if (market.Shops.Count == MarketFile.ShopCount)
        {
            await using var scope = scopes.CreateAsyncScope();
            await Write(new(Acting.In(scope), keys, clock, cancellation));
        }
    }

    /// <summary>Written again, each of these is the same letter.</summary>
    private static async Task Write(DemoLetters letters)
    {
        await letters.AsksShop(
            Camille, "maison-orvelin", "rideau-lin-sur-mesure", "Bonjour, peut-on avoir le rideau en 3,10 m de haut ?".Bound(),
            "Bonjour, oui, jusqu’à 3,40 m. Écrivez la hauteur finie en commandant, nous ajoutons l’ourlet.");
        await letters.AsksShop(Sacha, "ondes-et-bobines", "platine-vinyle-bois-clair", "Bonjour, quand la platine sera-t-elle de nouveau en stock ?".Bound());
        await letters.AsksSipoko(
            "gift-card", Camille, TicketTopic.Other, "Bonjour, peut-on utiliser deux cartes cadeaux pour une même commande ?".Bound(),
            "Bonjour, oui : ajoutez-les l’une après l’autre à la dernière étape de la commande. Le reste se paie par carte.".Bound());
        await letters.AsksSipoko("two-addresses", Sacha, TicketTopic.Account, "Bonjour, je déménage en janvier. Puis-je garder mes deux adresses dans mon compte ?".Bound());
        await letters.Reports("helmet", Sacha, ReportReason.DangerousProduct, "casque-urbain-miel", "La boucle de la jugulaire s’ouvre toute seule quand on tourne la tête.");
        await letters.Reports("origin", Camille, ReportReason.MisleadingListing, "huile-olive-picholine-mousse", "La fiche dit « Gard » mais l’étiquette reçue par une amie dit « Union européenne ».".Bound());
        await letters.Reports(
            "tent", Sacha, ReportReason.MisleadingListing, "tente-deux-places-ocre", "La tente me semble trop chère pour de l’occasion.", ReportVerdict.NoBreach,
            new("Le prix est choisi par la boutique et l’état de la tente est décrit avec ses défauts.", "Conditions générales, article 4", IsByLaw: false));
    }
}

internal static class FrenchTexts
{
    /// <summary>Binds the high punctuation of a text to its word, as people's keyboards do not.</summary>
    public static string Bound(this string text) =>
        text.Replace(" ?", "\u00A0?", StringComparison.Ordinal).Replace(" !", "\u00A0!", StringComparison.Ordinal).Replace(" :", "\u00A0:", StringComparison.Ordinal)
            .Replace(" »", "\u00A0»", StringComparison.Ordinal).Replace("« ", "«\u00A0", StringComparison.Ordinal);
}
