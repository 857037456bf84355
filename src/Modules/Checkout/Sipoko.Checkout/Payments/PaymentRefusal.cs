namespace Sipoko.Checkout.Payments;

internal static class PaymentRefusal
{
    public static readonly Refusal Over = new("payment.over", "Cette commande n’attend plus de paiement.");
    public static readonly Refusal AlreadyPaid = new("payment.already_paid", "Cette commande est déjà payée.");

    public static readonly Refusal OnItsWay = new("payment.on_its_way", "Cet argent est déjà en route vers l’acheteur\u00A0: rien d’autre n’est à régler.");
    public static readonly Refusal NotSetApart = new("payment.not_set_apart", "Cet argent n’est plus à part\u00A0: rechargez la page.");
    public static readonly Refusal OtherCurrency = new("payment.other_currency", "Ce paiement n’est pas en euros\u00A0: réglez-le chez Stripe, puis marquez-le comme réglé ici.");

    public static readonly Refusal GatewayDown = new("payment.gateway_down",
        "Le service de paiement ne répond pas. La commande reste en attente\u00A0: réessayez dans un instant. Rien n’a été débité.");
}
