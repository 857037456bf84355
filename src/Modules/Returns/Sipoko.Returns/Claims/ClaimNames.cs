namespace Sipoko.Returns.Claims;

internal static partial class ClaimWords
{
    public static string NameOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Withdrawal => "Rétractation",
        ClaimKind.NonDelivery => "Colis non reçu",
        _ => "Retour",
    };

    public static string NameOf(ReturnReason reason) => reason switch
    {
        ReturnReason.Counterfeit => "article contrefait",
        ReturnReason.Defective => "article défectueux ou en panne",
        ReturnReason.Different => "article différent de la commande",
        ReturnReason.Missing => "article ou pièce manquante dans le colis",
        ReturnReason.NotAsDescribed => "article non conforme à sa description",
        _ => "commande par erreur",
    };

    public static string NameOf(ClaimBasis basis) => basis switch
    {
        ClaimBasis.Withdrawal => "droit de rétractation (L. 221-18)",
        ClaimBasis.Protection => "Protection Sipoko 30\u00A0jours",
        ClaimBasis.Guarantee => "garantie légale de conformité (L. 217-3)",
        ClaimBasis.Delivery => "obligation de livrer (L. 216-1)",
        _ => "accord du vendeur",
    };

    public static string NameOf(RemedyWish wish) => wish switch
    {
        RemedyWish.Replacement => "un remplacement",
        RemedyWish.Repair => "une réparation",
        _ => "un remboursement",
    };

    public static string NameOf(DeliveryFact fact) => fact switch
    {
        DeliveryFact.CollectedByThirdParty => "Retiré par un tiers à la demande de l’acheteur",
        DeliveryFact.ShippingArrangedPrivately => "Livraison arrangée entre l’acheteur et le vendeur",
        DeliveryFact.WrongAddress => "Adresse erronée et non corrigée à temps",
        DeliveryFact.RefusedOrNobodyThere => "Livraison refusée, ou personne pour la recevoir",
        _ => "Colis laissé au point de retrait",
    };

    public static string NameOf(DisputeVerdict verdict) => verdict switch
    {
        DisputeVerdict.Refund => "remboursement",
        DisputeVerdict.Replace => "remplacement ou réparation",
        _ => "demande rejetée",
    };

    public static string NameOf(ClaimStage stage) => stage switch
    {
        ClaimStage.AwaitingSeller => "Le vendeur doit répondre",
        ClaimStage.Stopping => "Annulation en cours",
        ClaimStage.AwaitingParcel => "À renvoyer",
        ClaimStage.OnItsWayBack => "Retour en chemin",
        ClaimStage.Offered => "Offre à examiner",
        ClaimStage.Refused => "Contesté par le vendeur",
        ClaimStage.Disagreed => "Retour jugé non conforme",
        ClaimStage.Replacing => "Remplacement en cours",
        ClaimStage.Disputed => "Sipoko examine",
        ClaimStage.Refunding => "Remboursement en cours",
        ClaimStage.Refunded => "Remboursé",
        ClaimStage.Replaced => "Réglé",
        ClaimStage.Rejected => "Demande rejetée",
        ClaimStage.Closed => "Clos par Sipoko",
        _ => "Abandonné",
    };
}
