using Marten;
using Sipoko.Checkout.Audit;
using Sipoko.Web.Audit;

namespace Sipoko.Checkout.GiftCards;

/// <summary>A card as staff see it: its balance and its history, never its code, nor who holds it.</summary>
internal sealed record GiftCardFile(GiftCard Card, GiftCardOrder? Order, IReadOnlyList<AuditEntry> History, DateTimeOffset Now);

/// <summary>Finds cards for staff by what a person can tell: the last four characters with an address, or the reference of the purchase.</summary>
internal sealed class GiftCardFiles(ICheckoutStore store, GiftCardCodes codes, TimeProvider clock)
{
    private const int MostFound = 50;

    public async Task<GiftCardFile?> Find(GiftCardId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<GiftCard>(id, cancellation) is not { } card)
        {
            return null;
        }

        var order = card.Order is { } bought ? await session.LoadAsync<GiftCardOrder>(bought, cancellation) : null;
        List<AuditEntry> history = [.. await session.Tell(CheckoutWords.Module, card.Id.Value, GiftCardTelling.Card, CheckoutWords.Tell, cancellation)];
        if (order is not null)
        {
            history.AddRange(await session.Tell(CheckoutWords.Module, order.Id.Value, GiftCardTelling.Purchase, CheckoutWords.Tell, cancellation));
        }

        return new(card, order, [.. history.OrderByDescending(entry => entry.At)], clock.GetUtcNow());
    }

    public async Task<GiftCardOrder?> Purchase(GiftCardOrderId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<GiftCardOrder>(id, cancellation);
    }

    public async Task<IReadOnlyList<GiftCard>> ByReference(string reference, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var wanted = new GiftCardReference(reference.Trim().ToUpperInvariant());
        return await session.Query<GiftCardOrder>().FirstOrDefaultAsync(order => order.Reference == wanted, cancellation) is { } order ? await OfOrders(session, [order.Id], cancellation) : [];
    }

    /// <param name="lastFour">Null when only the address is known.</param>
    public async Task<IReadOnlyList<GiftCard>> ByEmail(EmailAddress email, string? lastFour, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var key = codes.EmailKeyOf(email);
        var held = await session.Query<GiftCard>().Where(card => card.EmailKey == key).OrderByDescending(card => card.IssuedAt).Take(MostFound).ToListAsync(cancellation);
        var bought = await session.Query<GiftCardOrder>().Where(order => order.BuyerEmailKey == key).OrderByDescending(order => order.OrderedAt).Take(MostFound).Select(order => order.Id).ToListAsync(cancellation);
        return
        [
            .. held.Concat(await OfOrders(session, bought, cancellation)).DistinctBy(card => card.Id).Where(card => lastFour is null || card.LastFour == lastFour)
                .OrderByDescending(card => card.IssuedAt),
        ];
    }

    private static async Task<IReadOnlyList<GiftCard>> OfOrders(IQuerySession session, IReadOnlyList<GiftCardOrderId> orders, CancellationToken cancellation)
    {
        var batch = session.CreateBatchQuery();
        var asked = orders.Select(id => batch.Query<GiftCard>().Where(card => card.Order == id).ToList()).ToArray();
        await batch.Execute(cancellation);
        return [.. (await Task.WhenAll(asked)).SelectMany(cards => cards)];
    }
}
