using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Carts;

public abstract record CartEvent;

/// <summary>The visitor put an offer into the cart, at the price then shown.</summary>
public sealed record ItemAdded(CartId CartId, OfferId OfferId, int Quantity, Money UnitPrice, DateTimeOffset At) : CartEvent;

/// <summary>The visitor wants another number of an offer, at the price then shown.</summary>
public sealed record QuantityChanged(OfferId OfferId, int Quantity, Money UnitPrice, DateTimeOffset At) : CartEvent;

/// <summary>The visitor took an offer out of the cart.</summary>
public sealed record ItemRemoved(OfferId OfferId, DateTimeOffset At) : CartEvent;

/// <summary>All that was in the cart is ordered; it is empty again.</summary>
public sealed record CartCheckedOut(OrderId OrderId, DateTimeOffset At) : CartEvent;

/// <summary>An order ended unpaid: what it held lies in the cart again.</summary>
public sealed record CartRefilled(OrderId OrderId, IReadOnlyList<CartLine> Lines, DateTimeOffset At) : CartEvent;

/// <param name="UnitPrice">As the visitor last saw it.</param>
public sealed record CartLine(OfferId OfferId, int Quantity, Money UnitPrice);

public sealed record AddedItem(OfferId OfferId, int Quantity, DateTimeOffset At)
{
    public static AddedItem Of(ItemAdded added) => new(added.OfferId, added.Quantity, added.At);
}

/// <summary>What a visitor means to buy, of any number of sellers.</summary>
/// <param name="RefilledFrom">The unpaid order whose lines were last laid back.</param>
/// <param name="LastAdded">What was put in last, by which a double click is known.</param>
public sealed record Cart(CartId Id, IReadOnlyList<CartLine> Lines, OrderId? RefilledFrom = null, AddedItem? LastAdded = null)
{
    /// <summary>The button of a cached page carries no id: the same act again within a second is the same click.</summary>
    public static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(1);

    public const int MostOfOne = 10;
    public const int MostLines = 50;

    public int ItemCount => Lines.Sum(line => line.Quantity);

    public CartLine? Line(OfferId offer) => Lines.FirstOrDefault(line => line.OfferId == offer);

    public bool IsDoubleClick(OfferId offer, int quantity, DateTimeOffset now) =>
        LastAdded is { } last && last.OfferId == offer && last.Quantity == quantity && now - last.At < DoubleClick && Line(offer) is not null;

    internal static Cart Evolve(Cart? cart, CartEvent happened) => (cart, happened) switch
    {
        (null, ItemAdded e) => new(e.CartId, [new(e.OfferId, e.Quantity, e.UnitPrice)], LastAdded: AddedItem.Of(e)),
        ({ } c, ItemAdded e) => c.With(new(e.OfferId, (c.Line(e.OfferId)?.Quantity ?? 0) + e.Quantity, e.UnitPrice)) with { LastAdded = AddedItem.Of(e) },
        ({ } c, QuantityChanged e) => c.With(new(e.OfferId, e.Quantity, e.UnitPrice)),
        ({ } c, ItemRemoved e) => c with { Lines = [.. c.Lines.Where(line => line.OfferId != e.OfferId)] },
        ({ } c, CartCheckedOut) => c with { Lines = [] },
        ({ } c, CartRefilled e) => c with { Lines = e.Lines, RefilledFrom = e.OrderId },
        _ => throw new UnreachableEventException(cart, happened),
    };

    /// <summary>A line changed keeps its place; a new one comes last.</summary>
    private Cart With(CartLine changed) => Line(changed.OfferId) is null
        ? this with { Lines = [.. Lines, changed] }
        : this with { Lines = [.. Lines.Select(line => line.OfferId == changed.OfferId ? changed : line)] };
}

public sealed partial class CartProjection : SingleStreamProjection<Cart, CartId>
{
    public CartProjection() => this.SeeOnly<CartEvent>();

    public override Cart Evolve(Cart? snapshot, CartId id, IEvent e) => Cart.Evolve(snapshot, (CartEvent)e.Data);
}
