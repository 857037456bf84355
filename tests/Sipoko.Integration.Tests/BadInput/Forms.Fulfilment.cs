namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> FulfilmentFields => new()
    {
        ["/compte/commandes/{reference}/{sellerOrderId:guid}/{parcelId:guid}/reception"] = [],
        ["/compte/commandes/{reference}/{sellerOrderId:guid}/annulation"] = [],
        ["/vendeur/commandes/{id:guid}/refus"] = ["cancellation", "refuse-{left}", "reason", "words"],
        ["/vendeur/commandes/{id:guid}/expedition"] = ["parcel", "carrier", "tracking", "tracking_url", "quantity-{left}"],
    };
}
