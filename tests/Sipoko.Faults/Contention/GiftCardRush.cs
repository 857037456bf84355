using System.Globalization;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;

namespace Sipoko.Faults.Contention;

/// <summary>One gift card, and many who know its code order at the same instant: together they never spend more than is on it.</summary>
internal static class GiftCardRush
{
    private const int Euros = 100;
    private static readonly TimeSpan MailIsThere = TimeSpan.FromSeconds(30);

    public static async Task<Tally> Play(Arena arena, int buyers, int round, (string Slug, Guid Offer) product)
    {
        var (card, code) = await BuyCard(arena, round);
        var ready = await Crowd.Prepare(buyers, async index =>
        {
            var email = $"carte-{round}-{index}@foule.sipoko.example";
            var (browser, form) = await arena.AtTheButton(product.Slug, 1, email, code);
            return (Browser: browser, Form: form ?? throw new InvalidOperationException($"{email} was shown no form to order {product.Slug}"), Email: email);
        });
        var (told, slowest) = await Crowd.Go([.. ready.Select(buyer => (Func<Task<Told>>)(() => arena.Order(buyer.Browser, buyer.Form, buyer.Email)))]);
        foreach (var buyer in ready)
        {
            buyer.Browser.Dispose();
        }

        var spent = (await arena.Ask(
            $"select coalesce(sum((data -> 'amount' ->> 'cents')::bigint), 0)::bigint from checkout.mt_events where stream_id = '{card}' and type = 'checkout.gift_card_reserved'", row => row.GetInt64(0))).Single();
        var shared = ready.SelectMany(buyer => buyer.Form.Values("card")).Count();
        return Tally.Of("gift card", [.. told.Select(one => one.Phase)], slowest,
        [
            .. spent is > 0 and <= Euros * 100 ? Array.Empty<string>() : [$"{spent} cents were taken from a card of {Euros} €"],
            .. shared == buyers ? Array.Empty<string>() : [$"only {shared} of {buyers} were about to pay with it"],
        ]);
    }

    private static async Task<(Guid Card, string Code)> BuyCard(Arena arena, int round)
    {
        using var browser = arena.NewBrowser();
        var (email, recipient) = ($"donne-{round}@foule.sipoko.example", $"cadeau-foule-{round}@foule.sipoko.example");
        var draft = (await browser.Read("/carte-cadeau")).Form("form[action='/carte-cadeau']",
        [
            ("amount", Euros.ToString(CultureInfo.InvariantCulture)), ("other", ""), ("recipient_name", "Camille"), ("recipient_email", recipient), ("sender_name", "Dominique"), ("message", ""), ("email", email),
        ]) ?? throw new StumbleException("/carte-cadeau");
        var check = (await browser.Send(draft)).Location ?? throw new StumbleException("/carte-cadeau");
        var form = (await browser.Read(check)).Form("form[action$='/verification']") ?? throw new StumbleException(check);
        var id = check.Split('/')[2];
        var told = await arena.Clerk.DoOnce(new(
            Kinds.BuyGiftCard, new Dictionary<string, string> { ["order"] = id, ["email"] = email }, () => browser.Send(form),
            async answer => arena.Stripe.SessionOf(answer.Location) is { } session ? await Told.Done(("reference", await arena.Stripe.ReferenceOf(session)), ("session", session)) : await Told.Usually(answer)));
        await arena.Pay(told.Facts["reference"], told.Facts["session"]);
        var (letters, code) = (new Letters(arena.Stage.Run.Mailbox), (string?)null);
        await Eventually.Is($"the mail with the gift card of round {round} is there", MailIsThere, () => Task.FromResult((code = letters.CodeFor(recipient)) is not null));
        var card = (await arena.Ask($"select (data ->> 'giftCardId')::uuid from checkout.mt_events where stream_id = '{id}' and type = 'checkout.gift_card_ordered'", row => row.GetGuid(0))).Single();
        return (card, code!);
    }
}
