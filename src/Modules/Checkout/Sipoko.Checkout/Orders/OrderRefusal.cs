using Sipoko.Web.Language;

namespace Sipoko.Checkout.Orders;

internal static class OrderRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("order.not_yours");
    public static readonly Refusal CartIsEmpty = new("order.cart_is_empty", "Votre panier est vide\u00A0: il n’y a rien à commander.");
    public static readonly Refusal DeliveryMissing = new("order.delivery_missing", "Indiquez d’abord votre adresse de livraison.");
    public static readonly Refusal CartChanged = new(
        "order.cart_changed", "Votre panier a changé depuis l’affichage de cette page. Vérifiez la commande ci-dessous avant de la valider. Rien n’a été débité.");

    public static Refusal NotForSale(string title) =>
        new("order.not_for_sale", $"«\u00A0{title}\u00A0» n’est plus en vente. Retirez cet article de votre panier pour commander le reste. Rien n’a été débité.");

    public static Refusal SellerNotSelling(string title, Refusal why) =>
        new("order.seller_not_selling", $"«\u00A0{title}\u00A0»\u00A0: {why.Sentence} Retirez cet article de votre panier pour commander le reste. Rien n’a été débité.");

    public static Refusal SoldOut(string title, int available) => new("order.sold_out", available == 0
        ? $"«\u00A0{title}\u00A0» vient d’être épuisé. Retirez cet article de votre panier pour commander le reste. Rien n’a été débité."
        : $"Plus que {available} en stock pour «\u00A0{title}\u00A0». Réduisez la quantité dans votre panier. Rien n’a été débité.");

    public static Refusal PriceChanged(string title, Money now, Money before) => new("order.price_changed",
        $"Le prix de «\u00A0{title}\u00A0» a changé\u00A0: {French.Euros(now)} au lieu de {French.Euros(before)}. Vérifiez le nouveau total avant de commander. Rien n’a été débité.");
}
