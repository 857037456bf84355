namespace Sipoko.Returns.Claims;

internal static class ClaimRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("claim.not_yours");
    public static readonly Refusal MovedOn = new("claim.moved_on", "Ce dossier a avancé entre-temps\u00A0: rechargez la page pour voir où il en est.");
    public static readonly Refusal NothingLeft = new("claim.nothing_left", "Une demande porte déjà sur ces articles, ou ils ont été annulés. Vous la trouverez dans «\u00A0Retours et garanties\u00A0».", "quantites");
    public static readonly Refusal NotReceived = new("claim.not_received", "Cette commande n’est pas encore indiquée comme reçue\u00A0: choisissez «\u00A0Je n’ai rien reçu\u00A0», ou confirmez d’abord la réception.");
    public static readonly Refusal TooEarly = new("claim.too_early", "La date de livraison promise n’est pas passée\u00A0: vous pourrez le signaler dès le lendemain.");
    public static readonly Refusal ReportClosed = new("claim.report_closed", "La garantie de Sipoko pour un colis non reçu se demande dans les 30 jours ouvrés qui suivent la date promise. Le vendeur doit toujours vous livrer ou vous rembourser (articles L. 216-1 à L. 216-7)\u00A0: écrivez-lui, puis saisissez le médiateur.");
    public static readonly Refusal AlreadyReceived = new("claim.already_received", "Vous avez confirmé la réception de cette commande. Si un article manque dans le colis, choisissez «\u00A0Il manque un article\u00A0».");
    public static readonly Refusal AmountTooHigh = new("claim.amount_too_high", "Ce montant dépasse ce que l’acheteur a payé pour ces articles.", "montant");
    public static readonly Refusal TooEarlyToEscalate = new("claim.too_early_to_escalate", "Le vendeur a encore le temps de répondre\u00A0: la date est indiquée sur cette page.");
    public static readonly Refusal EscalationClosed = new("claim.escalation_closed", "Sipoko décide dans les 20 jours ouvrés qui suivent le signalement. Le vendeur reste tenu de livrer ou de rembourser\u00A0: vous pouvez saisir le médiateur de la consommation.");
    public static readonly Refusal StatementsClosed = new("claim.statements_closed", "Le temps des explications est passé\u00A0: Sipoko décide avec ce qui figure au dossier.");
    public static readonly Refusal ReasonsMissing = new("claim.reasons_missing", "Donnez les faits (10 caractères au moins) et le fondement de la décision.", "faits");
    public static readonly Refusal NothingToRefund = new("claim.nothing_to_refund", "Pour rembourser, indiquez au moins un montant au-dessus de zéro.", "montant");
    public static readonly Refusal SameStaff = new("claim.same_staff", "Une contestation est examinée par une autre personne que celle qui a décidé.");
    public static readonly Refusal ContestClosed = new("claim.contest_closed", "Une décision se conteste une fois, dans les six mois.");
}
