namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> FulfilmentRows =>
    [
        new("POST", "/compte/commandes/{reference}/{sellerOrderId:guid}/{parcelId:guid}/reception", "404 303 404 404 404 404 404 404 404 404"),
        new("GET", "/compte/commandes/{reference}/{sellerOrderId:guid}/annulation", "404 200 404 404 404 404 404 404 404 404"),
        new("POST", "/compte/commandes/{reference}/{sellerOrderId:guid}/annulation", "404 422 404 404 404 404 404 404 404 404"),
        new("GET", "/vendeur/commandes/{id:guid}/refus", "302 403 403 200 404 403 403 403 403 403"),
        new("POST", "/vendeur/commandes/{id:guid}/refus", "302 403 403 422 404 403 403 403 403 403"),
        new("GET", "/vendeur/commandes", "302 403 403 200 200 403 403 403 403 403"),
        new("GET", "/vendeur/commandes/{id:guid}", "302 403 403 200 404 403 403 403 403 403"),
        new("GET", "/vendeur/commandes/{id:guid}/expedition", "302 403 403 303 303 403 403 403 403 403"),
        new("POST", "/vendeur/commandes/{id:guid}/expedition", "302 403 403 422 404 403 403 403 403 403"),
    ];
}
