namespace Sipoko.Accounts.SecondFactors;

internal static class SecondFactorRefusal
{
    public static readonly Refusal Required = new(
        "second_factor.required",
        "Les vendeurs et l’équipe se connectent toujours avec un second facteur\u00A0: ajoutez-en un autre avant de retirer celui-ci.");

    public static readonly Refusal None = new("second_factor.none", "Activez d’abord un second facteur\u00A0: les codes de secours le remplacent.");
    public static readonly Refusal TooMany = new("second_factor.too_many", "Vous avez déjà dix clés d’accès\u00A0: retirez-en une d’abord.");
    public static readonly Refusal CodeWrong = new(
        "second_factor.code_wrong", "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et recommencez.", "code");

    public static readonly Refusal OwnReset = new("second_factor.own_reset", "Personne ne retire ses propres seconds facteurs d’ici\u00A0: demandez à une autre personne de l’administration.");
    public static readonly Refusal StaffReset = new("second_factor.staff_reset", "Seule l’administration retire les seconds facteurs d’un membre de l’équipe.");
    public static readonly Refusal IdentityUnchecked = new(
        "second_factor.identity_unchecked", "Vérifiez d’abord qui est cette personne, puis cochez cette case.", ResetSecondFactorsEndpoint.CheckedField);
}
