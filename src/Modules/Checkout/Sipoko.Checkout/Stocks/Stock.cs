using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Stocks;

public abstract record StockEvent;

/// <summary>The seller has more (or fewer) to sell.</summary>
public sealed record StockAdded(OfferId OfferId, StockMovementId MovementId, int Quantity, DateTimeOffset At) : StockEvent;

/// <summary>Some are kept for an order while its buyer pays.</summary>
public sealed record StockReserved(OrderId OrderId, int Quantity, DateTimeOffset At) : StockEvent;

/// <summary>What was kept for an order can be bought again.</summary>
public sealed record StockReleased(OrderId OrderId, int Quantity, ReleaseReason Reason, DateTimeOffset At) : StockEvent;

/// <summary>What was kept for an order is paid.</summary>
public sealed record StockSold(OrderId OrderId, int Quantity, DateTimeOffset At) : StockEvent;

public enum ReleaseReason
{
    PaymentExpired,
    OrderCancelled,
}

public sealed record StockHold(OrderId OrderId, int Quantity);

/// <summary>How many of an offer can still be bought, and what is kept for whom. Never below zero.</summary>
/// <param name="Movements">The seller's adjustments that were counted.</param>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record Stock(OfferId Id, int Available, IReadOnlyList<StockHold> Holds, IReadOnlyList<StockMovementId> Movements, long EventCount)
{
    public StockHold? HoldOf(OrderId order) => Holds.FirstOrDefault(hold => hold.OrderId == order);

    internal static Stock Evolve(Stock? stock, StockEvent happened) => (stock, happened) switch
    {
        (null, StockAdded e) => new(e.OfferId, e.Quantity, [], [e.MovementId], 1),
        ({ } s, StockAdded e) => s.Next() with { Available = s.Available + e.Quantity, Movements = [.. s.Movements, e.MovementId] },
        ({ } s, StockReserved e) => s.Next() with { Available = s.Available - e.Quantity, Holds = [.. s.Holds, new(e.OrderId, e.Quantity)] },
        ({ } s, StockReleased e) => s.Next() with { Available = s.Available + e.Quantity, Holds = s.Without(e.OrderId) },
        ({ } s, StockSold e) => s.Next() with { Holds = s.Without(e.OrderId) },
        _ => throw new UnreachableEventException(stock, happened),
    };

    private Stock Next() => this with { EventCount = EventCount + 1 };

    private IReadOnlyList<StockHold> Without(OrderId order) => [.. Holds.Where(hold => hold.OrderId != order)];
}

public sealed partial class StockProjection : SingleStreamProjection<Stock, OfferId>
{
    public StockProjection() => this.SeeOnly<StockEvent>();

    public override Stock Evolve(Stock? snapshot, OfferId id, IEvent e) => Stock.Evolve(snapshot, (StockEvent)e.Data);
}
