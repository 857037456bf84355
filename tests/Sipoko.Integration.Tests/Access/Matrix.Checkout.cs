namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> CheckoutRows =>
    [
        new("GET", "/panier", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/panier/lignes", "303 303 303 303 303 303 303 303 303 303"),
        new("GET", "/panier/lignes/{offer:guid}", "303 303 303 303 303 303 303 303 303 303"),
        new("POST", "/panier/lignes", "422 422 422 422 422 422 422 422 422 422"),
        new("POST", "/panier/lignes/{offer:guid}", "422 422 422 422 422 422 422 422 422 422"),
        new("POST", "/panier/lignes/{offer:guid}/retrait", "303 303 303 303 303 303 303 303 303 303"),
        new("GET", "/commande", "303 303 303 303 303 303 303 303 303 303"),
        new("POST", "/commande", "303 303 303 303 303 303 303 303 303 303"),
        new("GET", "/commande/verification", "303 303 303 303 303 303 303 303 303 303"),
        new("POST", "/commande/verification", "303 303 303 303 303 303 303 303 303 303"),
        new("GET", "/commande/{reference}/merci", "302 200 404 404 404 404 404 404 404 404"),
        new("GET", "/commande/{reference}/paiement", "302 303 404 404 404 404 404 404 404 404"),
        new("POST", "/commande/{reference}/paiement", "302 303 404 404 404 404 404 404 404 404"),
        new("POST", "/commande/{reference}/annulation", "302 303 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/commandes/{reference}", "302 200 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/commandes", "302 200 200 200 200 200 200 200 200 200"),
        new("POST", "/webhooks/stripe", "400 400 400 400 400 400 400 400 400 400"),
    ];
}
