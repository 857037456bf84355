namespace Sipoko.Integration.Tests.BadInput;

internal static partial class Forms
{
    private static Dictionary<string, string[]> ReturnsFields => new()
    {
        ["/retractation"] = ["declaration", "nom", "commande", "adresse", "articles", "ligne", "montrees"],
        ["/retractation/confirmation"] = ["declaration", "nom", "commande", "adresse", "articles", "ligne", "montrees"],
        ["/compte/retours/nouveau"] = ["dossier", "commande", "ligne", "raison", "quantites", "souhait", "recit"],
        ["/compte/retours/{id:guid}/envoi"] = ["transporteur", "suivi", "cout"],
        ["/compte/retours/{id:guid}/offre"] = ["reponse"],
        ["/compte/retours/{id:guid}/recu"] = [],
        ["/compte/retours/{id:guid}/abandon"] = ["confirme"],
        ["/compte/retours/{id:guid}/litige"] = ["litige"],
        ["/compte/retours/{id:guid}/explications"] = ["explication", "explications"],
        ["/compte/retours/{id:guid}/contestation"] = ["contestation"],
        ["/vendeur/retours/{id:guid}/accord"] = ["consignes"],
        ["/vendeur/retours/{id:guid}/refus"] = ["motif"],
        ["/vendeur/retours/{id:guid}/proposition"] = ["montant"],
        ["/vendeur/retours/{id:guid}/remplacement"] = ["remplacement"],
        ["/vendeur/retours/{id:guid}/remboursement"] = ["confirme"],
        ["/vendeur/retours/{id:guid}/controle"] = ["controle", "constat"],
        ["/vendeur/retours/{id:guid}/preuve"] = ["preuve", "faits-livraison"],
        ["/vendeur/retours/{id:guid}/litige"] = ["litige"],
        ["/vendeur/retours/{id:guid}/explications"] = ["explication", "explications"],
        ["/vendeur/retours/{id:guid}/contestation"] = ["contestation"],
        ["/equipe/litiges/{id:guid}/decision"] = ["decision", "faits", "fondement", "loi", "frais"],
        ["/equipe/litiges/{id:guid}/cloture"] = ["faits", "fondement", "loi"],
        ["/equipe/litiges/retractations/{id:guid}"] = ["commande", "reponse", "ligne", "montrees"],
    };
}
