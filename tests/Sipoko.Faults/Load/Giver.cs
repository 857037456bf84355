using System.Globalization;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>Buys gift cards and hands out their codes, so that there are always a few to pay with.</summary>
internal sealed class Giver(LoadSite site, Clerk clerk, Letters letters)
{
    private const int Wanted = 4;
    private const int MostWaiting = 8;
    private static readonly int[] Euros = [20, 30, 50, 100];

    private readonly List<string> awaited = [];
    private int given;

    /// <summary>Opens the mails that came, and buys one more card when there are too few.</summary>
    public async Task Give()
    {
        foreach (var recipient in awaited.ToArray())
        {
            if (letters.CodeFor(recipient) is { } code)
            {
                site.GiftCards.Add(code);
                awaited.Remove(recipient);
            }
        }

        if (site.GiftCards.Count < Wanted && awaited.Count < MostWaiting)
        {
            await Buy();
        }
        else
        {
            await Task.Delay(500);
        }
    }

    private async Task Buy()
    {
        using var browser = site.NewBrowser();
        var (email, recipient) = ($"{clerk.Worker}-{++given}@charge.sipoko.example", $"cadeau-{clerk.Worker}-{given}@charge.sipoko.example");
        var euros = Euros[clerk.Random.Next(Euros.Length)];
        var draft = (await browser.Read("/carte-cadeau")).Form("form[action='/carte-cadeau']",
        [
            ("amount", euros.ToString(CultureInfo.InvariantCulture)), ("other", ""), ("recipient_name", "Camille"), ("recipient_email", recipient), ("sender_name", "Dominique"), ("message", ""), ("email", email),
        ]) ?? throw new StumbleException("/carte-cadeau");
        if (await browser.Pass(draft) is not { Status: 303, Location: { } check } || (await browser.Read(check)).Form("form[action$='/verification']") is not { } form)
        {
            return;
        }

        var told = await clerk.Do(new(
            Kinds.BuyGiftCard,
            new Dictionary<string, string> { ["email"] = email, ["recipient"] = recipient, ["amount"] = (euros * 100).ToString(CultureInfo.InvariantCulture), ["order"] = check.Split('/')[2] },
            () => browser.Send(form),
            Read));
        if (told.Facts.TryGetValue("session", out var session))
        {
            var facts = new Dictionary<string, string> { ["reference"] = told.Facts.GetValueOrDefault("reference", ""), ["session"] = session, ["how"] = "pay" };
            await clerk.DoOnce(new(Kinds.Pay, facts, () => site.Stripe.Press(session, "pay"), Told.Usually));
            awaited.Add(recipient);
            await browser.Open($"/carte-cadeau/{check.Split('/')[2]}?session_id={session}");
        }
    }

    private async Task<Told> Read(Page answer) => site.Stripe.SessionOf(answer.Location) is { } session
        ? await Told.Done(("reference", await site.Stripe.ReferenceOf(session)), ("session", session))
        : await Told.Usually(answer);
}
