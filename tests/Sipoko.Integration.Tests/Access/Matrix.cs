namespace Sipoko.Integration.Tests.Access;

/// <summary>Who may use which route. The columns are the statuses for: nobody signed in, buyer A, buyer B, seller A, seller B, staff.</summary>
/// <remarks>The ids in a path are those of a paid and shipped order of buyer A with seller A. Each request has an empty form. 302 leads to the sign-in page.</remarks>
internal static class Matrix
{
    public const int Columns = 6;

    public static readonly string[] People = ["nobody", "buyer A", "buyer B", "seller A", "seller B", "staff"];

    public static readonly IReadOnlyList<Row> Rows =
    [
        // Everyone
        new("GET", "/", "200 200 200 200 200 200"),
        new("GET", "/recherche", "200 200 200 200 200 200"),
        new("GET", "/c/{category}", "200 200 200 200 200 200"),
        new("GET", "/p/{slug}", "200 200 200 200 200 200"),
        new("GET", "/boutique/{slug}", "200 200 200 200 200 200"),
        new("GET", "/sitemap.xml", "200 200 200 200 200 200"),
        new("GET", "/robots.txt", "200 200 200 200 200 200"),
        new("GET", "/mentions-legales", "200 200 200 200 200 200"),
        new("GET", "/conditions", "200 200 200 200 200 200"),
        new("GET", "/classement", "200 200 200 200 200 200"),
        new("GET", "/confidentialite", "200 200 200 200 200 200"),
        new("GET", "/accessibilite", "200 200 200 200 200 200"),
        new("GET", "/vendre", "200 200 200 200 200 200"),
        new("GET", "/health/live", "200 200 200 200 200 200"),
        new("GET", "/health/ready", "200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres", "200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres/{name}", "200 200 200 200 200 200"),
        new("GET", "/boite-aux-lettres/{name}/html", "200 200 200 200 200 200"),

        new("GET", "/{*path}", "404 404 404 404 404 404"),

        // Cart and order: whoever has the cart
        new("GET", "/panier", "200 200 200 200 200 200"),
        new("GET", "/panier/lignes", "303 303 303 303 303 303"),
        new("GET", "/panier/lignes/{offer:guid}", "303 303 303 303 303 303"),
        new("POST", "/panier/lignes", "422 422 422 422 422 422"),
        new("POST", "/panier/lignes/{offer:guid}", "422 422 422 422 422 422"),
        new("POST", "/panier/lignes/{offer:guid}/retrait", "303 303 303 303 303 303"),
        new("GET", "/commande", "303 303 303 303 303 303"),
        new("POST", "/commande", "303 303 303 303 303 303"),
        new("GET", "/commande/verification", "303 303 303 303 303 303"),
        new("POST", "/commande/verification", "303 303 303 303 303 303"),

        // An order: its buyer alone
        new("GET", "/commande/{reference}/merci", "302 200 404 404 404 404"),
        new("GET", "/commande/{reference}/paiement", "302 303 404 404 404 404"),
        new("POST", "/commande/{reference}/paiement", "302 303 404 404 404 404"),
        new("POST", "/commande/{reference}/annulation", "302 303 404 404 404 404"),
        new("GET", "/compte/commandes/{reference}", "302 200 404 404 404 404"),
        new("POST", "/compte/commandes/{reference}/{sellerOrderId:guid}/{parcelId:guid}/reception", "404 303 404 404 404 404"),
        new("GET", "/compte/messages/{id:guid}", "302 200 404 404 404 404"),
        new("POST", "/compte/messages/{id:guid}", "404 422 404 404 404 404"),

        // An account: whoever is signed in
        new("GET", "/compte", "302 200 200 200 200 200"),
        new("GET", "/compte/commandes", "302 200 200 200 200 200"),
        new("GET", "/compte/messages", "302 200 200 200 200 403"),
        new("GET", "/compte/retours", "302 200 200 200 200 403"),
        new("GET", "/compte/inscription", "200 200 200 200 200 200"),
        new("POST", "/compte/inscription", "422 422 422 422 422 422"),
        new("GET", "/compte/confirmation", "200 200 200 200 200 200"),
        new("POST", "/compte/confirmation", "422 422 422 422 422 422"),
        new("GET", "/compte/connexion", "200 200 200 200 200 200"),
        new("POST", "/compte/connexion", "422 422 422 422 422 422"),
        new("POST", "/compte/deconnexion", "303 303 303 303 303 303"),
        new("GET", "/compte/mot-de-passe-oublie", "200 200 200 200 200 200"),
        new("POST", "/compte/mot-de-passe-oublie", "422 422 422 422 422 422"),
        new("GET", "/compte/nouveau-mot-de-passe", "422 422 422 422 422 422"),
        new("POST", "/compte/nouveau-mot-de-passe", "422 422 422 422 422 422"),

        // Sellers, each with their own orders
        new("GET", "/vendeur", "302 403 403 200 200 403"),
        new("GET", "/vendeur/commandes", "302 403 403 200 200 403"),
        new("GET", "/vendeur/commandes/{id:guid}", "302 403 403 200 404 403"),
        new("GET", "/vendeur/commandes/{id:guid}/expedition", "302 403 403 303 303 403"),
        new("POST", "/vendeur/commandes/{id:guid}/expedition", "302 403 403 422 404 403"),
        new("GET", "/vendeur/messages", "302 403 403 200 200 403"),
        new("GET", "/vendeur/messages/{id:guid}", "302 403 403 200 404 403"),
        new("POST", "/vendeur/messages/{id:guid}", "302 403 403 422 404 403"),

        // Staff
        new("GET", "/equipe", "302 403 403 403 403 200"),
        new("GET", "/equipe/audit", "302 403 403 403 403 200"),
        new("POST", "/equipe/audit", "302 403 403 403 403 422"),
        new("GET", "/equipe/audit/{reference}", "302 403 403 403 403 303"),

        // Machines: what Stripe signed
        new("POST", "/webhooks/stripe", "400 400 400 400 400 400"),
    ];

    public sealed record Row(string Method, string Pattern, string Statuses)
    {
        public string Name => $"{Method} {Pattern}";

        public IReadOnlyList<string> Expected => Statuses.Split(' ');
    }
}
