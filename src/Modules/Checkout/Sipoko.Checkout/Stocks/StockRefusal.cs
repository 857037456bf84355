namespace Sipoko.Checkout.Stocks;

internal static class StockRefusal
{
    public static readonly Refusal NotThatMany = new("stock.not_that_many", "Il n’en reste pas autant\u00A0: le stock ne peut pas passer sous zéro.");
    public static readonly Refusal SoldOut = new("stock.sold_out", "Il n’en reste pas assez en stock.");
}
