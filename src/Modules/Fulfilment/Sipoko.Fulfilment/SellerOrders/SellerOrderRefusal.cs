namespace Sipoko.Fulfilment.SellerOrders;

internal static class SellerOrderRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("seller_order.not_yours");
    public static readonly Refusal NoSuchParcel = Refusal.Absence("seller_order.no_such_parcel");
    public static readonly Refusal ParcelIsEmpty = new("seller_order.parcel_is_empty", "Indiquez au moins un article dans ce colis.", "contents");
    public static readonly Refusal MoreThanOrdered = new("seller_order.more_than_ordered", "Ce colis contient plus d’articles qu’il n’en reste à expédier. Rechargez la page pour voir ce qui reste.", "contents");
    public static readonly Refusal AlreadyShipped = new("seller_order.already_shipped", "Tous les articles de cette commande sont déjà expédiés.");
    public static readonly Refusal Cancelled = new("seller_order.cancelled", "Cette commande est annulée\u00A0: il n’y a plus rien à expédier.");
    public static readonly Refusal NothingRefused = new("seller_order.nothing_refused", "Indiquez au moins un article que vous ne pouvez pas livrer.", "quantities");
    public static readonly Refusal MoreThanLeft = new("seller_order.more_than_left", "C’est plus que ce qu’il reste à expédier. Rechargez la page pour voir ce qui reste.", "quantities");
    public static readonly Refusal NothingToCancel = new("seller_order.nothing_to_cancel", "Tout est déjà expédié ou annulé\u00A0: il n’y a plus rien à annuler.");
    public static readonly Refusal NotLate = new("seller_order.not_late", "La date promise n’est pas encore passée\u00A0: le vendeur a encore le temps d’expédier.");
    public static readonly Refusal TrackingAlreadyUsed = new("seller_order.tracking_already_used", "Ce numéro de suivi est déjà celui d’un autre colis de cette commande.", "tracking");
}
