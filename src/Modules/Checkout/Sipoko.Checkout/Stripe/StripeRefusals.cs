using Stripe;

namespace Sipoko.Checkout.Stripe;

/// <summary>Why money does not go back, in French; a new word of Stripe's is called by its own name.</summary>
internal static class StripeRefusals
{
    public static string WhyRefused(StripeError? error) => error switch
    {
        { Code: "charge_already_refunded" } => "Stripe a déjà rendu tout ce paiement.",
        { Code: "charge_disputed" } => "La banque de l’acheteur conteste ce paiement\u00A0: Stripe ne le rend pas.",
        { Code: "payment_intent_unexpected_state" } => "Ce paiement n’a pas abouti chez Stripe\u00A0: il n’y a rien à rendre.",
        { Param: "amount" } => "Il ne reste pas ce montant à rendre sur ce paiement, dit Stripe.",
        { Code: { Length: > 0 } code } => $"Stripe a refusé ce remboursement (motif {code}).",
        _ => "Stripe a refusé ce remboursement.",
    };

    public static string WhyFailed(string? reason) => reason switch
    {
        "lost_or_stolen_card" => "La carte a été déclarée perdue ou volée\u00A0: la banque a rendu l’argent.",
        "expired_or_canceled_card" => "La carte est expirée ou annulée\u00A0: la banque a rendu l’argent.",
        _ => "La banque de l’acheteur a rendu l’argent.",
    };
}
