namespace Sipoko.Fulfilment.SellerOrders;

internal static class SellerOrderRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("seller_order.not_yours");
    public static readonly Refusal NoSuchParcel = Refusal.Absence("seller_order.no_such_parcel");
    public static readonly Refusal ParcelIsEmpty = new("seller_order.parcel_is_empty", "Indiquez au moins un article dans ce colis.", "contents");
    public static readonly Refusal MoreThanOrdered = new("seller_order.more_than_ordered", "Ce colis contient plus d’articles qu’il n’en reste à expédier. Rechargez la page pour voir ce qui reste.", "contents");
    public static readonly Refusal AlreadyShipped = new("seller_order.already_shipped", "Tous les articles de cette commande sont déjà expédiés.");
    public static readonly Refusal TrackingAlreadyUsed = new("seller_order.tracking_already_used", "Ce numéro de suivi est déjà celui d’un autre colis de cette commande.", "tracking");
}
