namespace Sipoko.Returns.Clocks;

/// <summary>Every term that this module counts, in one place: the code, the public page and docs/clocks.md read it.</summary>
internal static class ClockTable
{
    private const string Contract = "CGV, Protection Sipoko";

    private static readonly DateOnly WithdrawalReform = new(2026, 6, 19);
    private static readonly DateOnly Opening = new(2026, 11, 1);

    // Art. L221-19, 3°, and Regulation 1182/71, art. 3(4).
    public static readonly LegalClock Withdrawal = new(
        "withdrawal", "Rétractation, sans motif", "la réception du dernier colis d’un vendeur", 14, ClockUnit.CalendarDays, RollsOn: true, "L. 221-18 et L. 221-19 du Code de la consommation",
        "Remboursement de tout, livraison standard comprise", WithdrawalReform);

    public static readonly LegalClock SendBackAfterWithdrawal = new(
        "send-back-after-withdrawal", "Renvoi après rétractation", "la déclaration de rétractation", 14, ClockUnit.CalendarDays, RollsOn: true, "L. 221-23",
        "L’acheteur renvoie à ses frais, si cela lui a été dit avant l’achat", WithdrawalReform);

    // Not rolled: the buyer is paid no later than the law asks.
    public static readonly LegalClock RefundAfterWithdrawal = new(
        "refund-after-withdrawal", "Remboursement après rétractation", "la déclaration de rétractation", 14, ClockUnit.CalendarDays, RollsOn: false, "L. 221-24",
        "Remboursé par le moyen de paiement d’origine\u00A0; différé seulement jusqu’au retour ou à la preuve d’envoi", WithdrawalReform);

    public static readonly LegalClock Protection = new(
        "protection", "Protection Sipoko 30\u00A0jours", "la réception du dernier colis d’un vendeur", 30, ClockUnit.CalendarDays, RollsOn: false, Contract,
        "Retour aux frais du vendeur, sauf commande par erreur\u00A0; ensuite la garantie légale prend le relais", Opening);

    public static readonly LegalClock Guarantee = new(
        "guarantee", "Garantie légale de conformité", "la délivrance", 2, ClockUnit.Years, RollsOn: false, "L. 217-3",
        "Réparation ou remplacement sans frais, sinon réduction du prix ou remboursement", new(2022, 1, 1));

    public static readonly LegalClock Conformity = new(
        "conformity", "Réparation ou remplacement", "la demande de mise en conformité", 30, ClockUnit.CalendarDays, RollsOn: false, "L. 217-10",
        "Passé ce délai, l’acheteur peut obtenir une réduction du prix ou le remboursement", new(2022, 1, 1));

    public static readonly LegalClock SellerAnswer = new(
        "seller-answer", "Réponse du vendeur", "la demande ou le signalement", 3, ClockUnit.WorkingDays, RollsOn: false, Contract,
        "Sans réponse, l’acheteur peut demander à Sipoko de trancher", Opening);

    public static readonly LegalClock SendBack = new(
        "send-back", "Renvoi après accord du vendeur", "l’accord du vendeur", 14, ClockUnit.CalendarDays, RollsOn: true, Contract,
        "Le remboursement attend le retour", Opening);

    public static readonly LegalClock Inspection = new(
        "inspection", "Contrôle du retour par le vendeur", "l’envoi du retour", 10, ClockUnit.WorkingDays, RollsOn: false, Contract,
        "Sans nouvelle du vendeur, l’acheteur peut demander à Sipoko de trancher", Opening);

    public static readonly LegalClock NonDeliveryReport = new(
        "non-delivery-report", "Signalement d’un colis non reçu", "la date de livraison promise", 30, ClockUnit.WorkingDays, RollsOn: false, Contract,
        "Fin de la garantie de Sipoko\u00A0; l’obligation de livrer du vendeur demeure (L. 216-1)", Opening);

    public static readonly LegalClock NonDeliveryDecision = new(
        "non-delivery-decision", "Demande de décision sur un colis non reçu", "le signalement", 20, ClockUnit.WorkingDays, RollsOn: false, Contract,
        "Fin de la garantie de Sipoko\u00A0; le médiateur et le juge restent ouverts", Opening);

    public static readonly LegalClock Resend = new(
        "resend", "Nouvel envoi promis par le vendeur", "la promesse du vendeur", 10, ClockUnit.WorkingDays, RollsOn: false, "L. 216-6",
        "Délai supplémentaire raisonnable\u00A0; ensuite l’acheteur peut demander à Sipoko de trancher", Opening);

    public static readonly LegalClock ResendDecision = new(
        "resend-decision", "Demande de décision après un nouvel envoi promis", "la date promise pour le nouvel envoi", 5, ClockUnit.WorkingDays, RollsOn: false, Contract,
        "La garantie de Sipoko est prolongée d’autant", Opening);

    public static readonly LegalClock Statements = new(
        "statements", "Explications des deux parties", "la demande de décision", 5, ClockUnit.WorkingDays, RollsOn: false, Contract,
        "Sipoko décide ensuite avec ce qui figure au dossier", Opening);

    public static readonly LegalClock Contest = new(
        "contest", "Contestation d’une décision", "la décision de Sipoko", 6, ClockUnit.Months, RollsOn: false, "Règlement (UE) 2022/2065, art.\u00A020",
        "Un autre membre de l’équipe décide de nouveau, sans frais", Opening);

    public static IReadOnlyList<LegalClock> All { get; } =
    [
        Withdrawal, SendBackAfterWithdrawal, RefundAfterWithdrawal, Protection, Guarantee, Conformity, SellerAnswer, SendBack, Inspection, NonDeliveryReport, NonDeliveryDecision,
        Resend, ResendDecision, Statements, Contest,
    ];
}
