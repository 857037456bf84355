namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> CheckoutFields => new()
    {
        ["/panier/lignes"] = ["offer", "quantity"],
        ["/panier/lignes/{offer:guid}"] = ["quantity"],
        ["/panier/lignes/{offer:guid}/retrait"] = [],
        ["/commande"] = ["email", "name", "line1", "line2", "postal_code", "city", "phone"],
        ["/commande/verification"] = ["order", "total", "line", "card"],
        ["/commande/{reference}/paiement"] = [],
        ["/commande/{reference}/annulation"] = [],
        ["/commande/verification/cartes-cadeaux"] = ["code"],
        ["/commande/verification/cartes-cadeaux/{card:guid}/retrait"] = [],
        ["/carte-cadeau"] = ["card", "amount", "other", "recipient_name", "recipient_email", "day", "sender_name", "message", "email"],
        ["/carte-cadeau/solde"] = ["code"],
        ["/carte-cadeau/{purchase:guid}/verification"] = [],
        ["/carte-cadeau/{purchase:guid}/paiement"] = [],
        ["/carte-cadeau/{purchase:guid}/retractation"] = [],
        ["/equipe/cartes-cadeaux"] = ["reference", "email", "last_four"],
        ["/equipe/cartes-cadeaux/{card:guid}/blocage"] = ["facts", "ground", "by_law"],
        ["/equipe/cartes-cadeaux/{card:guid}/remplacement"] = ["card", "to"],
        ["/equipe/cartes-cadeaux/{card:guid}/retractation"] = [],
        ["/vendeur/paiements/compte"] = [],
        ["/compte/commandes/{reference}/rattachement"] = [],
        ["/equipe/commandes/{reference}/donnees"] = ["reason"],
        ["/equipe/commandes/{reference}/{sellerOrderId:guid}/remboursement"] = ["refund", "amount-{left}", "cause", "facts", "ground", "by_law"],
        ["/equipe/commandes/{reference}/{sellerOrderId:guid}/arret"] = ["cancellation", "facts", "ground", "by_law"],
        ["/equipe/finances/remboursements/{id:guid}/reprise"] = [],
        ["/equipe/finances/remboursements/{id:guid}/reglement"] = ["reason"],
        ["/equipe/finances/paiements/{id:guid}/renvoi"] = ["intent"],
        ["/equipe/finances/paiements/{id:guid}/reglement"] = ["intent"],
        ["/equipe/finances/cartes-cadeaux/{purchase:guid}/renvoi"] = ["intent"],
        ["/equipe/finances/cartes-cadeaux/{purchase:guid}/reglement"] = ["intent"],
    };
}
