namespace Sipoko.Checkout.Carts;

internal static class CartRefusal
{
    public static readonly Refusal NotForSale = new("cart.not_for_sale", "Cet article n’est plus en vente.");
    public static readonly Refusal SoldOut = new("cart.sold_out", "Cet article est épuisé.");
    public static readonly Refusal QuantityOutOfRange = new("cart.quantity_out_of_range", $"Indiquez une quantité de 1 à {Cart.MostOfOne}.", "quantity");
    public static readonly Refusal TooManyOfOne = new("cart.too_many_of_one", $"Vous pouvez commander {Cart.MostOfOne} exemplaires d’un même article au plus.", "quantity");
    public static readonly Refusal CartIsFull = new("cart.is_full", $"Le panier contient {Cart.MostLines} articles différents au plus\u00A0: commandez ceux-ci d’abord.");
    public static readonly Refusal SellerStopped = new("cart.seller_stopped", "Cette boutique ne vend plus sur Sipoko pour le moment.");
    public static readonly Refusal NoSuchLine = new("cart.no_such_line", "Cet article n’est plus dans votre panier.");

    public static Refusal SellerAway(string until) => new("cart.seller_away", $"Cette boutique est en congé{until}\u00A0: rien ne peut y être commandé d’ici là.");

    public static Refusal OnlySoManyLeft(int available) => new("cart.only_so_many_left", $"Plus que {available} en stock\u00A0: indiquez une quantité plus petite.", "quantity");
}
