using Sipoko.Fulfilment.Contracts;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>Tells a buyer's order page what may be done about its deliveries.</summary>
public static class GetDeliveryActionsHandler
{
    public static DeliveryActions Handle(GetDeliveryActions query) => new([]);
}
