namespace Sipoko.Checkout.Ledger;

internal static class LedgerRefusal
{
    public static readonly Refusal NotThatMuch = new("ledger.not_that_much", "Il ne reste pas assez d’argent sur ce compte pour cette opération.");
}
