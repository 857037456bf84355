using System.Globalization;
using System.Text.RegularExpressions;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>Buyers without an account, one after the other, each with a browser of their own.</summary>
internal sealed partial class Guest(LoadSite site, Clerk clerk)
{
    private const string Check = "/commande/verification";
    private const double HasGiftCard = 0.25;
    private const double WaitsForParcel = 0.5;

    private int bought;

    private Random Random => clerk.Random;

    /// <summary>From the first product to the payment, or as far as this one goes.</summary>
    public async Task Buy()
    {
        var browser = site.NewBrowser();
        var isKept = false;
        try
        {
            var email = $"{clerk.Worker}-{++bought}@charge.sipoko.example";
            var lines = site.Shelf.Choose(Random);
            foreach (var (slug, quantity) in lines)
            {
                await browser.Pass(await site.Shelf.FormOf(slug, quantity, browser)); // sold out is an answer too: the cart stays without it
            }

            var card = Random.NextDouble() < HasGiftCard ? site.GiftCards.Any(Random) : null;
            if (await Order(browser, email, lines, card) is { Phase: Phase.Ok } placed && placed.Facts.TryGetValue("reference", out var reference))
            {
                site.Counts.Ordered();
                var isPaid = placed.Facts.TryGetValue("session", out var session) ? await Decide(browser, reference, session) : placed.Facts.ContainsKey("paid");
                isKept = isPaid && Random.NextDouble() < WaitsForParcel;
                if (isKept)
                {
                    site.Waiting.Enqueue(new(browser, reference, email));
                }
            }
        }
        finally
        {
            if (!isKept)
            {
                browser.Dispose();
            }
        }
    }

    private async Task<Told?> Order(Browser browser, string email, IReadOnlyList<(string Slug, int Quantity)> lines, string? card)
    {
        var delivered = await browser.Pass(new("/commande",
        [
            ("email", email), ("name", "Dominique Charge"), ("line1", "1 rue du Banc"), ("line2", ""), ("postal_code", "75011"), ("city", "Paris"), ("phone", ""),
        ]));
        if (!delivered.LedTo(Check))
        {
            return null;
        }

        var check = await browser.Read(Check);
        if (card is not null && check.Form($"form[action='{Check}/cartes-cadeaux']", [("code", card)]) is { } use)
        {
            var used = await browser.Pass(use);
            if (used.Status == 422)
            {
                site.GiftCards.IsSpent(card);
            }

            check = await browser.Read(Check);
        }

        if (check.Form($"form[action='{Check}']") is not { } form)
        {
            return null; // everything was sold out meanwhile
        }

        var isByCard = form.Values("card").Any();
        return await clerk.Do(new(
            Kinds.PlaceOrder,
            new Dictionary<string, string>
            {
                ["email"] = email,
                ["order"] = form.Value("order") ?? "",
                ["lines"] = string.Join(',', lines.Select(line => $"{line.Slug}:{line.Quantity}")),
                ["seen"] = string.Join(',', form.Values("line")),
                ["giftCard"] = isByCard ? card ?? "" : "",
            },
            () => browser.Send(form),
            answer => ReadOrder(answer, form.Value("total") ?? "")));
    }

    private async Task<Told> ReadOrder(Page answer, string total)
    {
        if (answer.Status != 303)
        {
            return await Told.Usually(answer);
        }

        if (site.Stripe.SessionOf(answer.Location) is { } session)
        {
            return await Told.Done(("reference", await site.Stripe.ReferenceOf(session)), ("total", total), ("session", session));
        }

        return OrderAddress().Match(answer.Location ?? "") is { Success: true } own
            ? await Told.Done([("reference", own.Groups[1].Value), ("total", total), .. own.Groups[2].Value == "merci" ? [("paid", "giftCard")] : Array.Empty<(string, string)>()])
            : await Told.Refused; // led back to the cart or to the address
    }

    /// <returns>Whether it is paid.</returns>
    private async Task<bool> Decide(Browser browser, string reference, string session)
    {
        switch (Random.NextDouble())
        {
            case < 0.55:
                return await Pay(reference, session) && await ComesBack(browser, reference, session);
            case < 0.78:
                return await Pay(reference, session); // Stripe alone tells it
            case < 0.84:
                await site.Stripe.Press(session, "fail");
                return await Pay(reference, session) && await ComesBack(browser, reference, session);
            case < 0.92:
                await Press(Kinds.Abandon, reference, session, "fail");
                return false;
            case < 0.96:
                await Press(Kinds.Abandon, reference, session, "abandon");
                return false;
            default:
                await clerk.Do(new(Kinds.Abandon, Facts(reference, session, "cancel"), () => browser.Send(new($"/commande/{reference}/annulation", [])), GaveUp));
                return false;
        }
    }

    private static Task<Told> GaveUp(Page answer) =>
        answer.Status == 303 && answer.Location?.Contains("indisponible", StringComparison.Ordinal) is false ? Told.Done(("over", "true")) : Told.Usually(answer);

    private async Task<bool> Pay(string reference, string session) => await Press(Kinds.Pay, reference, session, "pay") == Phase.Ok;

    private async Task<Phase> Press(string kind, string reference, string session, string button) =>
        (await clerk.DoOnce(new(kind, Facts(reference, session, button), () => site.Stripe.Press(session, button), Told.Usually))).Phase;

    private static async Task<bool> ComesBack(Browser browser, string reference, string session)
    {
        await browser.Open(string.Create(CultureInfo.InvariantCulture, $"/commande/{reference}/merci?session_id={session}"));
        return true;
    }

    private static Dictionary<string, string> Facts(string reference, string session, string how) => new() { ["reference"] = reference, ["session"] = session, ["how"] = how };

    [GeneratedRegex("^/commande/([^/]+)/(merci|paiement)")]
    private static partial Regex OrderAddress();
}
