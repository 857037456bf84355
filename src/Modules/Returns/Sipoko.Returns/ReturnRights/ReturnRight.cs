using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Returns.ReturnRights;

public abstract record ReturnRightEvent;

/// <summary>The buyer has received a seller order: the legal clocks run.</summary>
/// <param name="Rules">By which rules the last days are computed.</param>
public sealed record ReturnRightOpened(
    ReturnRightId ReturnRightId, SellerOrderId SellerOrderId, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, AccountId? Buyer,
    PersonId Person, Personal<EmailAddress> Email, DateTimeOffset ReceivedAt, IReadOnlyList<ReceivedLine> Lines, string Rules, DateTimeOffset At) : ReturnRightEvent;

/// <summary>The order joined an account.</summary>
public sealed record ReturnRightJoined(AccountId Buyer, DateTimeOffset At) : ReturnRightEvent;

/// <param name="Withdrawable">False for what was made to measure (art. L221-28, 3°).</param>
public sealed record ReceivedLine(OfferId OfferId, ProductId ProductId, string Title, int Quantity, Money UnitPrice, bool Withdrawable);

/// <summary>What a buyer may do with what one seller order delivered.</summary>
/// <param name="Id">The seller order's own.</param>
public sealed record ReturnRight(
    ReturnRightId Id, SellerOrderId SellerOrderId, OrderId OrderId, OrderReference Reference, SellerId SellerId, string ShopName, AccountId? Buyer,
    PersonId Person, Personal<EmailAddress> Email, DateTimeOffset ReceivedAt, IReadOnlyList<ReceivedLine> Lines, string Rules)
{
    internal ReturnClocks Clocks => ReturnClocks.Under(Rules, ReceivedAt);

    /// <summary>Null when nothing of it can be withdrawn from.</summary>
    internal DateOnly? WithdrawalUntil => Lines.Any(line => line.Withdrawable) ? Clocks.Withdrawal : null;

    public static ReturnRightId IdOf(SellerOrderId sellerOrder) => new(sellerOrder.Value);

    internal static ReturnRight Evolve(ReturnRight? right, ReturnRightEvent happened) => (right, happened) switch
    {
        (null, ReturnRightOpened e) => new(
            e.ReturnRightId, e.SellerOrderId, e.OrderId, e.Reference, e.SellerId, e.ShopName, e.Buyer, e.Person, e.Email, e.ReceivedAt, e.Lines, e.Rules),
        ({ } r, ReturnRightJoined e) => r with { Buyer = e.Buyer },
        _ => throw new UnreachableEventException(right, happened),
    };
}

public sealed partial class ReturnRightProjection : SingleStreamProjection<ReturnRight, ReturnRightId>
{
    public ReturnRightProjection() => this.SeeOnly<ReturnRightEvent>();

    public override ReturnRight Evolve(ReturnRight? snapshot, ReturnRightId id, IEvent e) => ReturnRight.Evolve(snapshot, (ReturnRightEvent)e.Data);
}
