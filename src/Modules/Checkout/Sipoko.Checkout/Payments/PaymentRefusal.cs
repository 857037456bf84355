namespace Sipoko.Checkout.Payments;

internal static class PaymentRefusal
{
    public static readonly Refusal Over = new("payment.over", "Cette commande n’attend plus de paiement.");
    public static readonly Refusal AlreadyPaid = new("payment.already_paid", "Cette commande est déjà payée.");

    public static readonly Refusal GatewayDown = new("payment.gateway_down",
        "Le service de paiement ne répond pas. La commande reste en attente\u00A0: réessayez dans un instant. Rien n’a été débité.");
}
