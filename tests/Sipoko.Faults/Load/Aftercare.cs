using AngleSharp.Html.Dom;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>Buyers who look whether their parcel has come: they confirm its receipt, and some withdraw.</summary>
internal sealed class Aftercare(LoadSite site, Clerk clerk)
{
    private const int MostLooks = 6;
    private const double Withdraws = 0.15;

    public async Task Look()
    {
        if (!site.Waiting.TryDequeue(out var purchase))
        {
            await Task.Delay(300);
            return;
        }

        try
        {
            if (await Handle(purchase) && purchase.Looks < MostLooks)
            {
                site.Waiting.Enqueue(purchase with { Looks = purchase.Looks + 1 });
                await Task.Delay(100);
                return;
            }
        }
        catch (Exception failure) when (StumbleException.Is(failure))
        {
            site.Waiting.Enqueue(purchase); // the site is away: this look did not count
            throw;
        }

        purchase.Browser.Dispose();
    }

    /// <returns>Whether they look again later.</returns>
    private async Task<bool> Handle(Purchase purchase)
    {
        var page = await purchase.Browser.Read($"/compte/commandes/{purchase.Reference}");
        if (page.Form("form[action$='/reception']") is not { } receipt)
        {
            return true;
        }

        var sellerOrder = receipt.Action.Split('/')[4];
        var facts = new Dictionary<string, string> { ["reference"] = purchase.Reference, ["sellerOrder"] = sellerOrder, ["parcel"] = receipt.Action.Split('/')[5] };
        await clerk.Do(new(Kinds.Receive, facts, () => purchase.Browser.Send(receipt), Told.Usually));
        if (clerk.Random.NextDouble() < Withdraws)
        {
            await Withdraw(purchase, sellerOrder);
            return false;
        }

        return true;
    }

    private async Task Withdraw(Purchase purchase, string sellerOrder)
    {
        var form = await purchase.Browser.Read($"/retractation?commande={purchase.Reference}");
        IReadOnlyList<(string, string)> lines = [.. form.Document.QuerySelectorAll("input[name='ligne']").OfType<IHtmlInputElement>().Select(line => ("ligne", line.Value))];
        if (form.Form("form[action='/retractation']", [("nom", "Dominique Charge"), ("commande", purchase.Reference), ("adresse", purchase.Email), .. lines]) is not { } typed
            || (await purchase.Browser.Pass(typed)).Form("form[action='/retractation/confirmation']") is not { } confirm)
        {
            return;
        }

        var facts = new Dictionary<string, string> { ["reference"] = purchase.Reference, ["sellerOrder"] = sellerOrder, ["declaration"] = confirm.Value("declaration") ?? "" };
        await clerk.Do(new(Kinds.Withdraw, facts, () => purchase.Browser.Send(confirm), Told.Usually));
    }
}
