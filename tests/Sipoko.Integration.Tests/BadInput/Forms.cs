namespace Sipoko.Integration.Tests.BadInput;

/// <summary>The fields of every form that the site takes.</summary>
internal static class Forms
{
    public static readonly IReadOnlyDictionary<string, string[]> Fields = new Dictionary<string, string[]>
    {
        ["/panier/lignes"] = ["offer", "quantity"],
        ["/panier/lignes/{offer:guid}"] = ["quantity"],
        ["/panier/lignes/{offer:guid}/retrait"] = [],
        ["/commande"] = ["email", "name", "line1", "line2", "postal_code", "city", "phone"],
        ["/commande/verification"] = ["order", "total", "line"],
        ["/commande/{reference}/paiement"] = [],
        ["/commande/{reference}/annulation"] = [],
        ["/compte/commandes/{reference}/{sellerOrderId:guid}/{parcelId:guid}/reception"] = [],
        ["/compte/messages/{id:guid}"] = ["id", "message"],
        ["/compte/inscription"] = ["demande", "adresse", "mot-de-passe"],
        ["/compte/confirmation"] = ["jeton"],
        ["/compte/connexion"] = ["adresse", "mot-de-passe", "ReturnUrl"],
        ["/compte/deconnexion"] = [],
        ["/compte/mot-de-passe-oublie"] = ["adresse"],
        ["/compte/nouveau-mot-de-passe"] = ["jeton", "mot-de-passe"],
        ["/vendeur/commandes/{id:guid}/expedition"] = ["parcel", "carrier", "tracking", "tracking_url", "quantity-{left}"],
        ["/vendeur/messages/{id:guid}"] = ["id", "message"],
        ["/equipe/audit"] = ["opening", "reference", "reason"],
    };

    /// <summary>What the other fields hold while one is hostile.</summary>
    public static readonly IReadOnlyDictionary<string, string> Harmless = new Dictionary<string, string>
    {
        ["quantity"] = "1", ["email"] = "ysaline%40courrier.example", ["name"] = "Ysaline+Quervel", ["line1"] = "12+venelle+des+Martinets", ["line2"] = "", ["postal_code"] = "29000", ["city"] = "Quimper",
        ["phone"] = "", ["total"] = "1", ["message"] = "Bonjour", ["adresse"] = "inconnue%40courrier.example", ["mot-de-passe"] = "", ["carrier"] = "autre", ["tracking"] = "", ["tracking_url"] = "",
        ["reference"] = "SIP-2026-000000", ["reason"] = "Pour+voir", ["ReturnUrl"] = "/panier",
    };
}
