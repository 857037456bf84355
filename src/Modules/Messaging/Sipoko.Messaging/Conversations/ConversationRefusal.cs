namespace Sipoko.Messaging.Conversations;

internal static class ConversationRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("conversation.not_yours");
    public static readonly Refusal NoSuchFile = Refusal.Absence("conversation.no_such_file");
    public static readonly Refusal TextIsEmpty = new("conversation.text_is_empty", "Écrivez votre message.", MessageText.FieldName);
    public static readonly Refusal TextIsTooLong = new(
        "conversation.text_is_too_long", $"Ce message est trop long\u00A0: {MessageText.MaxLength} caractères au plus.", MessageText.FieldName);
    public static readonly Refusal TextIsUnreadable = new(
        "conversation.text_is_unreadable", "Ce message contient des caractères que nous ne pouvons pas enregistrer.", MessageText.FieldName);
    public static readonly Refusal FormIsStale = new("conversation.form_is_stale", "Cette page a expiré. Envoyez de nouveau votre message.", MessageText.FieldName);
    public static readonly Refusal OwnShop = new("conversation.own_shop", "C’est votre boutique\u00A0: vous ne pouvez pas vous écrire à vous-même.", MessageText.FieldName);
    public static readonly Refusal TooManyQuestions = new(
        "conversation.too_many_questions", "Vous avez ouvert beaucoup de conversations en une heure. Réessayez un peu plus tard\u00A0: votre texte est gardé en brouillon.", MessageText.FieldName);
    public static readonly Refusal OtherSideBlocked = new(
        "conversation.other_side_blocked", "Votre correspondant ne souhaite plus recevoir de messages ici. L’équipe Sipoko peut vous aider si nécessaire.", MessageText.FieldName);
    public static readonly Refusal YouBlocked = new(
        "conversation.you_blocked", "Vous avez arrêté cette conversation. Acceptez de nouveau les messages pour écrire.", MessageText.FieldName);
    public static readonly Refusal BuyerLeft = new(
        "conversation.buyer_left", "Cette personne a fermé son compte\u00A0: elle ne recevrait pas votre message.", MessageText.FieldName);
    public static readonly Refusal GuaranteeRuns = new(
        "conversation.guarantee_runs", "La conversation d’une commande reste ouverte jusqu’à la fin de la garantie légale de conformité\u00A0: c’est ici que s’exercent vos droits et les siens.");
    public static readonly Refusal HelpNotOpen = new("conversation.help_not_open", "L’aide de Sipoko n’est pas demandée dans cette conversation.");
    public static readonly Refusal ReasonIsMissing = new("conversation.reason_is_missing", "Dites pourquoi, en 10 caractères au moins.", "motif");
}
