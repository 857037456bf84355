using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Checkout.Offers;
using Sipoko.Web.EventStore;

namespace Sipoko.Checkout.Orders;

public abstract record OrderEvent;

/// <summary>The buyer ordered with obligation to pay: prices, promises, sellers and terms are held as the buyer saw them.</summary>
/// <param name="Buyer">Null for a guest.</param>
public sealed record OrderPlaced(
    OrderId OrderId, OrderReference Reference, CartId CartId, PaymentId PaymentId, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email, Personal<PostalAddress> Recipient,
    IReadOnlyList<PlacedSellerOrder> SellerOrders, Money Total, string TermsVersion, DateTimeOffset At) : OrderEvent;

/// <summary>The money is in.</summary>
public sealed record OrderPaid(PaymentId PaymentId, Money Amount, DateTimeOffset At) : OrderEvent;

/// <summary>The order ended unpaid.</summary>
public sealed record OrderCancelled(CancellationReason Reason, DateTimeOffset At) : OrderEvent;

/// <summary>An order placed without an account belongs to one from now on.</summary>
public sealed record OrderJoined(AccountId Buyer, DateTimeOffset At) : OrderEvent;

/// <summary>A member of staff saw who bought, for a reason.</summary>
public sealed record BuyerRevealed(AccountId Staff, string Reason, DateTimeOffset At) : OrderEvent;

/// <summary>A member of staff decided to give money back, and said why.</summary>
/// <param name="IsAgreed">Buyer and seller agreed on it.</param>
public sealed record RefundGranted(RefundId RefundId, SellerOrderId SellerOrderId, bool IsAgreed, StatementOfReasons Statement, DateTimeOffset At) : OrderEvent;

public enum CancellationReason
{
    PaymentExpired,
    ByBuyer,
}

/// <summary>One seller's part of an order.</summary>
/// <param name="Commission">A share of the price paid, VAT on the commission not included, as agreed on the day of the order.</param>
/// <param name="DispatchWorkingDays">The promise: delivered in so many working days at most from the payment.</param>
public sealed record PlacedSellerOrder(SellerOrderId SellerOrderId, SellerId SellerId, SellerIdentity Seller, Rate Commission, int DispatchWorkingDays, IReadOnlyList<PlacedLine> Lines)
{
    [JsonIgnore]
    public Money Total => Lines.Select(line => line.Total).Sum();

    /// <summary>The last day of the promise, once the day of the payment is known.</summary>
    public DateOnly PromisedBy(DateTimeOffset paidAt) => WorkingDays.Add(ParisTime.Day(paidAt), DispatchWorkingDays);
}

/// <param name="UnitPrice">VAT and delivery included.</param>
public sealed record PlacedLine(
    OfferId OfferId, ProductId ProductId, string Slug, string Title, string Picture, string PictureAlt, int Quantity, Money UnitPrice, Rate Vat, int DispatchWorkingDays, bool MadeToMeasure)
{
    [JsonIgnore]
    public Money Total => UnitPrice * Quantity;
}

public enum OrderStatus
{
    AwaitingPayment,
    Paid,
    Cancelled,
}

/// <summary>Who saw the buyer's data, and when.</summary>
public sealed record Reveal(AccountId Staff, DateTimeOffset At);

/// <summary>What a buyer pays at once, over one or several sellers.</summary>
/// <param name="EventCount">The version that other modules are told.</param>
public sealed record Order(
    OrderId Id, OrderReference Reference, CartId CartId, PaymentId PaymentId, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email, Personal<PostalAddress> Recipient,
    IReadOnlyList<PlacedSellerOrder> SellerOrders, Money Total, string TermsVersion, DateTimeOffset PlacedAt, OrderStatus Status, DateTimeOffset? PaidAt = null,
    CancellationReason? Cancelled = null, long EventCount = 1)
{
    private static readonly TimeSpan TimeToRead = TimeSpan.FromMinutes(30);

    public IReadOnlyList<Reveal> Reveals { get; init; } = [];

    /// <summary>The refunds that staff decided.</summary>
    public IReadOnlyList<RefundId> Granted { get; init; } = [];

    public IEnumerable<PlacedLine> Lines => SellerOrders.SelectMany(part => part.Lines);

    public bool IsRevealedTo(AccountId staff, DateTimeOffset now) => Reveals.Any(reveal => reveal.Staff == staff && now < reveal.At + TimeToRead);

    internal static Order Evolve(Order? order, OrderEvent happened) => (order, happened) switch
    {
        (null, OrderPlaced e) => new(
            e.OrderId, e.Reference, e.CartId, e.PaymentId, e.Buyer, e.Person, e.Email, e.Recipient, e.SellerOrders, e.Total, e.TermsVersion, e.At, OrderStatus.AwaitingPayment),
        ({ } o, OrderPaid e) => o with { Status = OrderStatus.Paid, PaidAt = e.At, Cancelled = null, EventCount = o.EventCount + 1 },
        ({ } o, OrderCancelled e) => o with { Status = OrderStatus.Cancelled, Cancelled = e.Reason, EventCount = o.EventCount + 1 },
        ({ } o, BuyerRevealed e) => o with { Reveals = [.. o.Reveals, new(e.Staff, e.At)], EventCount = o.EventCount + 1 },
        ({ } o, RefundGranted e) => o with { Granted = [.. o.Granted, e.RefundId], EventCount = o.EventCount + 1 },
        ({ } o, OrderJoined e) => o with { Buyer = e.Buyer, EventCount = o.EventCount + 1 },
        _ => throw new UnreachableEventException(order, happened),
    };
}

public sealed partial class OrderProjection : SingleStreamProjection<Order, OrderId>
{
    public OrderProjection() => this.SeeOnly<OrderEvent>();

    public override Order Evolve(Order? snapshot, OrderId id, IEvent e) => Order.Evolve(snapshot, (OrderEvent)e.Data);
}
