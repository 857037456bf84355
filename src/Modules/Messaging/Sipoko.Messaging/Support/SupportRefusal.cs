namespace Sipoko.Messaging.Support;

internal static class SupportRefusal
{
    public static readonly Refusal NotYours = Refusal.Absence("support.not_yours");
    public static readonly Refusal AlreadyClosed = new("support.already_closed", "Cette demande est close\u00A0; répondez pour la rouvrir.");
    public static readonly Refusal NothingToClose = new("support.not_answered", "Répondez avant de clore\u00A0: cette personne attend.", "motif");
}
