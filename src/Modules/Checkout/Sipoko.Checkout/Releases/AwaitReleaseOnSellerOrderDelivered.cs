using Sipoko.Fulfilment.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Checkout.Releases;

/// <summary>The buyer has all of it: the seller's share is released when the time to withdraw is over.</summary>
public static class AwaitReleaseOnSellerOrderDeliveredHandler
{
    public static OutgoingMessages Handle(SellerOrderDelivered delivered, TimeProvider clock)
    {
        var byTheClock = Asking.Origin("system", "system", "délai de libération d’une vente");
        byTheClock.ScheduleDelay = ReleaseSaleHandler.DueAt(delivered.ReceivedAt) - clock.GetUtcNow() is { Ticks: > 0 } delay ? delay : TimeSpan.Zero;
        return [new ReleaseSale(delivered.SellerOrderId, delivered.OrderId, delivered.ReceivedAt).WithDeliveryOptions(byTheClock)];
    }
}
