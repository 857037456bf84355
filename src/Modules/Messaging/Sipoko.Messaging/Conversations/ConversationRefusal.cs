namespace Sipoko.Messaging.Conversations;

internal static class ConversationRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("conversation.not_yours");
    public static readonly Refusal TextIsEmpty = new("conversation.text_is_empty", "Écrivez votre message.", MessageText.FieldName);
    public static readonly Refusal TextIsTooLong = new(
        "conversation.text_is_too_long", $"Ce message est trop long\u00A0: {MessageText.MaxLength} caractères au plus.", MessageText.FieldName);
    public static readonly Refusal TextIsUnreadable = new(
        "conversation.text_is_unreadable", "Ce message contient des caractères que nous ne pouvons pas enregistrer.", MessageText.FieldName);
    public static readonly Refusal FormIsStale = new("conversation.form_is_stale", "Cette page a expiré. Envoyez de nouveau votre message.", MessageText.FieldName);
}
