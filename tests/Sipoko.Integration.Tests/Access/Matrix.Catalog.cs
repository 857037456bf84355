namespace Sipoko.Integration.Tests.Access;

internal static partial class Matrix
{
    private static IReadOnlyList<Row> CatalogRows =>
    [
        new("GET", "/", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/recherche", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/c/{category}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/p/{slug}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/boutique/{slug}", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/images/produits/{name}", "404 404 404 404 404 404 404 404 404 404"), // no photo has the name of a mail
        new("GET", "/sitemap.xml", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/robots.txt", "200 200 200 200 200 200 200 200 200 200"),
        new("GET", "/vendeur/produits", "302 403 403 200 200 403 403 403 403 403"),
        new("GET", "/vendeur/produits/nouveau", "302 403 403 303 303 403 403 403 403 403"),
        new("GET", "/vendeur/produits/{id:guid}", "302 403 403 200 404 403 403 403 403 403"),
        new("GET", "/vendeur/produits/{id:guid}/{act}", "302 403 403 303 303 403 403 403 403 403"),
        new("GET", "/vendeur/produits/{id:guid}/fiche", "302 403 403 200 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/fiche", "302 403 403 422 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/prix", "302 403 403 422 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/stock", "302 403 403 422 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/retrait", "302 403 403 422 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/remise-en-vente", "302 403 403 303 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/copie", "302 403 403 422 404 403 403 403 403 403"),
        new("POST", "/vendeur/produits/{id:guid}/contestation", "302 403 403 422 404 403 403 403 403 403"),
        new("GET", "/equipe/moderation", "302 403 403 403 403 403 200 403 403 200"),
        new("POST", "/equipe/moderation/relues", "302 403 403 403 403 403 303 403 403 303"),
        new("GET", "/equipe/moderation/{id:guid}", "302 403 403 403 403 403 200 403 403 200"),
        new("GET", "/equipe/moderation/{id:guid}/{act}", "302 403 403 403 403 403 303 403 403 303"),
        new("POST", "/equipe/moderation/{id:guid}/retrait", "302 403 403 403 403 403 422 403 403 422"),
        new("POST", "/equipe/moderation/{id:guid}/jugement", "302 403 403 403 403 403 422 403 403 422"),
    ];
}
