namespace Sipoko.Accounts.Accounts;

internal static class AccountRefusal
{
    public static readonly Refusal Gone = Refusal.Absence("account.gone");
    public static readonly Refusal NotConfirmed = new("account.not_confirmed", "Cette personne n’a pas encore confirmé son adresse.");
    public static readonly Refusal NotApproved = new("account.not_approved", "Ce compte n’est pas approuvé.");
    public static readonly Refusal AlreadyApproved = new("account.already_approved", "Ce compte est déjà approuvé.");
    public static readonly Refusal AlreadyRefused = new("account.already_refused", "Ce compte est refusé.");
    public static readonly Refusal ReasonMissing = new(
        "account.reason_missing", $"Donnez un motif\u00A0: de {Reason.MinLength} à {Reason.MaxLength} caractères.", "reason");
    public static readonly Refusal ReasonsMissing = new(
        "account.reasons_missing", $"Donnez les faits, de {StatementOfReasons.MinLength} à {StatementOfReasons.MaxLength} caractères, et leur fondement.", "faits");

    public static readonly Refusal NotRefused = new("account.not_refused", "Ce compte n’est pas refusé.");
    public static readonly Refusal TooLateToContest = new("account.too_late_to_contest", "Cette décision ne peut plus être contestée.");
    public static readonly Refusal SellerNotCertified = new("account.seller_not_certified", "Cette entreprise n’est pas certifiée.");
    public static readonly Refusal SellsForAnother = new("account.sells_for_another", "Ce compte agit déjà pour une autre boutique.");
    public static readonly Refusal IsStaff = new("account.is_staff", "Un membre de l’équipe ne peut pas vendre sur Sipoko.");
    public static readonly Refusal IsSeller = new("account.is_seller", "Un vendeur ne peut pas entrer dans l’équipe avec ce compte.");
}

/// <summary>Why a member of staff decided as they did: said in a sentence, kept with the decision.</summary>
internal static class Reason
{
    public const int MinLength = 3;
    public const int MaxLength = 500;

    public static bool IsGiven(string reason) => reason.Trim().Length is >= MinLength and <= MaxLength;
}
