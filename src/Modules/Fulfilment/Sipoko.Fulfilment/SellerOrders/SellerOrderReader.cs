using Marten;
using Sipoko.Web.Language;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>A seller order as its seller sees it; null when it is another's.</summary>
internal sealed record SellerOrderCard(
    SellerOrderId Id, SellerId SellerId, string Reference, DateOnly PromisedBy, PostalAddress? Recipient, IReadOnlyList<OrderedLine> Lines, IReadOnlyList<LeftLine> Left,
    IReadOnlyList<Parcel> Parcels, bool IsShipped, bool IsReceived, DateTimeOffset PreparedAt, PersonId Person = default, IReadOnlyList<CancelledCard>? Cancelled = null)
{
    public Money Total => Lines.Select(line => line.UnitPrice * line.Quantity).Sum();

    public bool IsCancelled => Left.Count == 0 && Parcels.Count == 0 && Cancelled is { Count: > 0 };

    public string ItemCount => French.Count(Lines.Sum(line => line.Quantity), "article", "articles");
}

internal sealed record CancelledCard(string What, string Contents, DateTimeOffset At);

internal sealed record LeftLine(OfferId OfferId, string Title, int Quantity);

/// <summary>Reads seller orders for the back office's pages, and opens the addresses that the seller needs to ship.</summary>
internal sealed class SellerOrderReader(IFulfilmentStore store, IPersonKeys keys)
{
    /// <summary>The seller order with its owner, for the buyer's own acts.</summary>
    public async Task<SellerOrder?> Load(SellerOrderId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SellerOrder>(id, cancellation);
    }

    public async Task<SellerOrderCard?> Find(SellerOrderId id, SellerId? seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SellerOrder>(id, cancellation) is { } order && order.SellerId == seller ? await CardOf(order, cancellation) : null;
    }

    /// <summary>What the seller has to ship, most urgent first.</summary>
    public async Task<IReadOnlyList<SellerOrderCard>> ToShip(SellerId seller, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var orders = await session.Query<SellerOrder>().Where(order => order.SellerId == seller && order.HasLeft)
            .OrderBy(order => order.PromisedBy).ThenBy(order => order.PreparedAt).Take(most).ToListAsync(cancellation);
        return await CardsOf(orders, cancellation);
    }

    /// <summary>What the seller shipped last, or will not ship.</summary>
    public async Task<IReadOnlyList<SellerOrderCard>> Shipped(SellerId seller, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var orders = await session.Query<SellerOrder>().Where(order => order.SellerId == seller && !order.HasLeft)
            .OrderByDescending(order => order.PreparedAt).Take(most).ToListAsync(cancellation);
        return await CardsOf(orders, cancellation);
    }

    private async Task<IReadOnlyList<SellerOrderCard>> CardsOf(IReadOnlyList<SellerOrder> orders, CancellationToken cancellation)
    {
        var cards = new List<SellerOrderCard>(orders.Count);
        foreach (var order in orders)
        {
            cards.Add(await CardOf(order, cancellation));
        }

        return cards;
    }

    private async Task<SellerOrderCard> CardOf(SellerOrder order, CancellationToken cancellation) => new(
        order.Id, order.SellerId, order.Reference.Value, order.PromisedBy, await keys.Open(order.Recipient, cancellation), order.Lines,
        [.. order.Lines.Select(line => new LeftLine(line.OfferId, line.Title, order.LeftToShip(line.OfferId))).Where(left => left.Quantity > 0)],
        order.Parcels, order.IsShipped, order.IsReceived, order.PreparedAt, order.Person,
        [.. order.Cancellations.Select(cancelled => new CancelledCard(SellerOrderPhrases.Cancelled(cancelled.Cause), SellerOrderPhrases.Contents(cancelled.Lines, order), cancelled.At))]);
}
