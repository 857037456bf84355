using System.Collections.Frozen;

namespace Sipoko.Host.Watching;

/// <summary>What the messages of a queue are, for people; a queue that no message waits in has no words, and shows its name.</summary>
internal static class QueueWords
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["accounts.end-papers-on-seller-standing-changed"] = "Fixer la fin de garde des pièces d’un vendeur",
        ["accounts.forget-person-on-account-erased"] = "Effacer les clés d’une personne",
        ["accounts.heed-vacation"] = "Commencer ou finir les congés d’une boutique",
        ["accounts.mail-reset-link"] = "Envoyer un lien de nouveau mot de passe",
        ["accounts.withdraw-application-on-account-erased"] = "Retirer la demande d’un compte effacé",
        ["catalog.end-reduction"] = "Finir une réduction",
        ["catalog.hide-shop-on-seller-standing-changed"] = "Montrer ou cacher une boutique",
        ["catalog.keep-answer-time-on-seller-answer-time-changed"] = "Noter le délai de réponse d’une boutique",
        ["catalog.keep-limit-on-seller-plan-chosen"] = "Noter le nombre de produits d’une formule",
        ["catalog.keep-shop-on-seller-certified"] = "Ouvrir la boutique d’un vendeur certifié",
        ["catalog.keep-stock-on-stock-levels-changed"] = "Montrer les stocks sur les fiches",
        ["catalog.lift-removal"] = "Remettre en ligne une fiche retirée",
        ["catalog.remove-listing"] = "Retirer une fiche signalée",
        ["checkout.add-stock"] = "Ajouter du stock",
        ["checkout.await-release-on-seller-order-delivered"] = "Attendre la fin du droit de rétractation",
        ["checkout.check-gift-card-money"] = "Vérifier l’argent d’une carte cadeau",
        ["checkout.check-money-sent-back"] = "Vérifier un paiement renvoyé",
        ["checkout.check-refund"] = "Vérifier un remboursement",
        ["checkout.credit-gift-card"] = "Recréditer une carte cadeau",
        ["checkout.drop-gift-card-draft"] = "Jeter un brouillon de carte cadeau",
        ["checkout.expire-gift-card"] = "Clore une carte cadeau échue",
        ["checkout.expire-gift-card-order"] = "Clore un achat de carte cadeau impayé",
        ["checkout.expire-payment"] = "Clore un paiement non fait à temps",
        ["checkout.keep-claim-on-claim-standing-changed"] = "Noter une réclamation ouverte ou close",
        ["checkout.keep-offer-on-offer-announced"] = "Noter le prix d’un produit",
        ["checkout.keep-plan-on-seller-plan-chosen"] = "Noter la formule d’un vendeur",
        ["checkout.keep-seller-on-seller-certified"] = "Noter un vendeur certifié",
        ["checkout.keep-trading-on-seller-standing-changed"] = "Ouvrir ou fermer les ventes d’un vendeur",
        ["checkout.make-refund"] = "Demander un remboursement à Stripe",
        ["checkout.refill-cart"] = "Remettre une commande abandonnée au panier",
        ["checkout.refund-gift-card"] = "Rembourser une carte cadeau",
        ["checkout.refund-order"] = "Rembourser une commande",
        ["checkout.refund-payment"] = "Renvoyer un paiement",
        ["checkout.release-sale"] = "Libérer l’argent d’une vente",
        ["checkout.remind-of-gift-card-expiry"] = "Rappeler la fin d’une carte cadeau",
        ["checkout.send-gift-card"] = "Envoyer une carte cadeau",
        ["checkout.settle-gift-card-order"] = "Conclure l’achat d’une carte cadeau",
        ["checkout.settle-payment"] = "Conclure un paiement",
        ["fulfilment.cancel-overdue"] = "Annuler une livraison trop en retard",
        ["fulfilment.cancel-unshipped"] = "Annuler ce qui n’est pas expédié",
        ["fulfilment.join-seller-orders-on-order-joined"] = "Rattacher les envois d’une commande à un compte",
        ["fulfilment.prepare-seller-orders-on-order-paid"] = "Préparer les envois d’une commande payée",
        ["fulfilment.remind-seller"] = "Rappeler un envoi à un vendeur",
        ["fulfilment.tell-lateness"] = "Prévenir d’un retard de livraison",
        ["messaging.join-threads-on-order-joined"] = "Rattacher les conversations d’une commande à un compte",
        ["messaging.keep-stop-on-seller-standing-changed"] = "Noter une boutique suspendue",
        ["messaging.leave-threads-on-account-erased"] = "Quitter les conversations d’un compte effacé",
        ["messaging.note-in-thread"] = "Noter un fait dans une conversation",
        ["messaging.note-receipt-on-seller-order-delivered"] = "Noter une réception dans une conversation",
        ["messaging.note-shipment-on-parcel-shipped"] = "Noter un envoi dans une conversation",
        ["messaging.open-order-threads-on-order-paid"] = "Ouvrir les conversations d’une commande payée",
        ["messaging.reckon-answer-time"] = "Calculer le délai de réponse d’une boutique",
        ["messaging.send-email"] = "Envoyer un e-mail",
        ["returns.close-claim-on-order-refunded"] = "Clore une réclamation remboursée",
        ["returns.end-claim-clock"] = "Appliquer la fin d’un délai de réclamation",
        ["returns.join-claims-on-order-joined"] = "Rattacher les réclamations d’une commande à un compte",
        ["returns.keep-purchases-on-order-paid"] = "Noter les achats d’une commande payée",
        ["returns.keep-waiting-on-refund-failed"] = "Rouvrir une réclamation au remboursement échoué",
        ["returns.note-departure-on-parcel-shipped"] = "Noter le départ d’un colis",
        ["returns.open-return-right-on-seller-order-delivered"] = "Ouvrir le droit de rétractation",
        ["returns.stop-claimed-lines-on-lines-cancelled"] = "Arrêter les réclamations d’articles annulés",
    }.ToFrozenDictionary();

    public static bool Has(string queue) => Known.ContainsKey(queue);

    public static IEnumerable<string> All => Known.Keys;

    public static string Of(string queue) => Known.GetValueOrDefault(queue, queue);
}
