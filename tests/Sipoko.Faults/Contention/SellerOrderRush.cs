using System.Globalization;
using AngleSharp.Html.Dom;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;

namespace Sipoko.Faults.Contention;

/// <summary>A paid part of ten pieces: at the same instant its seller ships and refuses piece by piece from many tabs, and its buyer withdraws. No piece goes two ways.</summary>
internal static class SellerOrderRush
{
    private const int Pieces = 10;
    private const int Withdrawals = 2;
    private static readonly TimeSpan Prepared = TimeSpan.FromSeconds(30);

    public static async Task<Tally> Play(Arena arena, int acts, int round, (string Slug, Guid Offer) product)
    {
        var email = $"piece-{round}@foule.sipoko.example";
        var (buyer, form) = await arena.AtTheButton(product.Slug, Pieces, email);
        using var ours = buyer;
        var placed = await arena.Order(buyer, form!, email);
        await arena.Pay(placed.Facts["reference"], placed.Facts["session"]);
        var (part, shop) = await PartOf(arena, form!.Value("order")!);
        var seller = await arena.SellerOf(shop);

        var ready = await Crowd.Prepare(acts, index => index < Withdrawals ? Withdraw(arena, buyer, placed.Facts["reference"], email, part) : index % 2 == 0 ? Ship(arena, seller, part, product.Offer, round, index) : Refuse(arena, seller, part));
        var (told, slowest) = await Crowd.Go(ready);
        var gone = await Gone(arena, part);
        return Tally.Of("seller order", [.. told.Select(one => one.Phase)], slowest, gone <= Pieces && told.Any(one => one.Phase is Phase.Ok) ? [] : [$"{gone} of {Pieces} pieces of {part} were shipped or refused"]);
    }

    private static async Task<(Guid Part, string Shop)> PartOf(Arena arena, string order)
    {
        IReadOnlyList<(Guid, string)> parts = [];
        await Eventually.Is($"the part of order {order} is to ship", Prepared, async () => (parts = await arena.Ask(
            $"""
             select prepared.stream_id, placed.data -> 'sellerOrders' -> 0 -> 'seller' ->> 'slug'
             from fulfilment.mt_events prepared join checkout.mt_events placed on placed.type = 'checkout.order_placed' and placed.data ->> 'orderId' = prepared.data ->> 'orderId'
             where prepared.type = 'fulfilment.seller_order_prepared' and prepared.data ->> 'orderId' = '{order}'
             """, row => (row.GetGuid(0), row.GetString(1)))).Count > 0);
        return parts.Single();
    }

    private static async Task<Func<Task<Told>>> Ship(Arena arena, Browser seller, Guid part, Guid offer, int round, int index)
    {
        var tracking = string.Create(CultureInfo.InvariantCulture, $"6A{round:D4}{index:D7}");
        var form = (await seller.Read($"/vendeur/commandes/{part}")).Form("form[action$='/expedition']", [("carrier", "colissimo"), ("tracking", tracking), ($"quantity-{offer:N}", "1")]) ?? throw new StumbleException("/expedition");
        return () => arena.Clerk.DoOnce(new(Kinds.Ship, new Dictionary<string, string> { ["sellerOrder"] = $"{part}", ["tracking"] = tracking }, () => seller.Send(form), Told.Usually));
    }

    private static async Task<Func<Task<Told>>> Refuse(Arena arena, Browser seller, Guid part)
    {
        var page = await seller.Read($"/vendeur/commandes/{part}/refus");
        var line = ((IHtmlInputElement)page.Document.QuerySelector("input[name^='refuse-']")!).Name!;
        var form = page.Form("form[action$='/refus']", [(line, "1"), ("reason", "rupture"), ("words", "")]) ?? throw new StumbleException("/refus");
        var facts = new Dictionary<string, string> { ["sellerOrder"] = $"{part}", ["line"] = line["refuse-".Length..], ["cancellation"] = form.Value("cancellation") ?? "" };
        return () => arena.Clerk.DoOnce(new(Kinds.Refuse, facts, () => seller.Send(form), Told.Usually));
    }

    private static async Task<Func<Task<Told>>> Withdraw(Arena arena, Browser buyer, string reference, string email, Guid part)
    {
        var page = await buyer.Read($"/retractation?commande={reference}");
        IReadOnlyList<(string, string)> lines = [.. page.Document.QuerySelectorAll("input[name='ligne']").OfType<IHtmlInputElement>().Select(line => ("ligne", line.Value))];
        var typed = page.Form("form[action='/retractation']", [("nom", "Dominique Foule"), ("commande", reference), ("adresse", email), .. lines]) ?? throw new StumbleException("/retractation");
        var confirm = (await buyer.Send(typed)).Form("form[action='/retractation/confirmation']") ?? throw new StumbleException("/retractation/confirmation");
        var facts = new Dictionary<string, string> { ["reference"] = reference, ["sellerOrder"] = $"{part}", ["declaration"] = confirm.Value("declaration") ?? "" };
        return () => arena.Clerk.DoOnce(new(Kinds.Withdraw, facts, () => buyer.Send(confirm), Told.Usually));
    }

    private static async Task<long> Gone(Arena arena, Guid part) => (await arena.Ask(
        $"""
         select coalesce(sum((line ->> 'quantity')::int), 0) from fulfilment.mt_events happened, jsonb_array_elements(coalesce(data -> 'contents', data -> 'lines')) line
         where stream_id = '{part}' and type in ('fulfilment.parcel_shipped', 'fulfilment.lines_cancelled')
         """, row => row.GetInt64(0))).Single();
}
