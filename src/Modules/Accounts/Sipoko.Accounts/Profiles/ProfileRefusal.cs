namespace Sipoko.Accounts.Profiles;

internal static class ProfileRefusal
{
    public static readonly Refusal TooManyAddresses = new("profile.too_many_addresses", "Vous avez déjà dix adresses\u00A0: retirez-en une d’abord.");
    public static readonly Refusal NoSuchAddress = Refusal.Absence("profile.no_such_address");
    public static readonly Refusal LinkReplaced = new("profile.link_replaced", "Ce lien ne fonctionne plus.");
    public static readonly Refusal EmailTaken = new("profile.email_taken", "Ce lien ne fonctionne plus.");
    public static readonly Refusal TooLateToUndo = new("profile.too_late_to_undo", "Ce lien ne fonctionne plus.");
}
