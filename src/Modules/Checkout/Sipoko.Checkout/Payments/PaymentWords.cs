namespace Sipoko.Checkout.Payments;

/// <summary>Money that goes back, in the words of buyers and staff.</summary>
internal static class PaymentWords
{
    /// <summary>Why money that came goes back to who paid.</summary>
    public static string Because(RefundReason? reason) => reason switch
    {
        RefundReason.PaidTwice => "La commande était déjà payée quand un second paiement est arrivé.",
        RefundReason.Unexplained => "Ce que nous avons reçu ne correspondait pas à la commande.",
        _ => "Votre paiement est arrivé après la fin du délai et un article n’était plus en stock, ou une carte cadeau plus disponible.",
    };

    /// <summary>«par virement».</summary>
    public static string From(MoneyLeft? from) => from switch
    {
        MoneyLeft.Bank => "par virement",
        MoneyLeft.Stripe => "dans Stripe",
        _ => "autrement",
    };
}
