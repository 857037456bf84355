namespace Sipoko.Checkout.Refunds;

internal static class RefundRefusal
{
    public static readonly Refusal OtherOrder = new("refund.other_order", "Cette part n’est pas de cette commande.");
    public static readonly Refusal NotPaid = new("refund.not_paid", "Cette commande n’est pas payée\u00A0: il n’y a rien à rembourser.");
    public static readonly Refusal BelowZero = new("refund.below_zero", "Un montant à rembourser ne peut pas être négatif.");
    public static readonly Refusal Nothing = new("refund.nothing", "Indiquez au moins un montant à rembourser.", "amounts");
    public static readonly Refusal MoreThanPaid = new("refund.more_than_paid", "C’est plus que ce qui a été payé pour cet article, remboursements précédents déduits.", "amounts");
    public static readonly Refusal NotStopped = new("refund.not_stopped", "Ce remboursement n’attend pas d’être repris.");
    public static readonly Refusal NothingLeft = new("refund.nothing_left", "Il ne reste rien à régler pour ce remboursement.");
    public static readonly Refusal ReasonMissing = new("refund.reason_missing", "Dites en une phrase ce qui a été fait, par exemple le jour et la référence du virement.", "reason");
}
