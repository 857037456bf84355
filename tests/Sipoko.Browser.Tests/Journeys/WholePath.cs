namespace Sipoko.Browser.Tests.Journeys;

/// <summary>The path of one order, from the buyer's account to the team's audit.</summary>
internal static class WholePath
{
    public static async Task Walk(Scene scene, bool javaScript)
    {
        var buyer = new Buyer(await scene.Someone(javaScript));
        await buyer.SignsUp();
        await buyer.ConfirmsAddress();
        await buyer.SignsIn();
        await buyer.FillsCart();
        await buyer.GivesAddress();
        await buyer.Orders();
        await buyer.PaysAtSecondTry();
        await buyer.GetsConfirmation();

        var seller = new Seller(await scene.Someone(javaScript), "atelier-kori");
        await seller.SignsIn();
        await seller.Ships(buyer.Reference, "Colissimo", "6A12345678901");
        await buyer.ReceivesParcel("https://www.laposte.fr/outils/suivre-vos-envois?code=6A12345678901");

        await buyer.WritesToSeller("Le bol est superbe. Passe-t-il au four\u00A0?");
        await seller.Answers(buyer.Reference, "Passe-t-il au four", "Oui, jusqu’à 220 degrés.");
        await buyer.ReadsAnswer("Oui, jusqu’à 220 degrés.");

        var auditor = new Auditor(await scene.Someone(javaScript));
        await auditor.SignsIn();
        await auditor.Opens(buyer.Reference);
        await auditor.Replays();
        await buyer.SignsOut();
    }
}
