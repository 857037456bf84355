namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> CheckoutFields => new()
    {
        ["/panier/lignes"] = ["offer", "quantity"],
        ["/panier/lignes/{offer:guid}"] = ["quantity"],
        ["/panier/lignes/{offer:guid}/retrait"] = [],
        ["/commande"] = ["email", "name", "line1", "line2", "postal_code", "city", "phone"],
        ["/commande/verification"] = ["order", "total", "line"],
        ["/commande/{reference}/paiement"] = [],
        ["/commande/{reference}/annulation"] = [],
    };
}
