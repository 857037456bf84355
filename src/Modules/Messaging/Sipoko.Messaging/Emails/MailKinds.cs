namespace Sipoko.Messaging.Emails;

/// <summary>Which mails a person can do without. What is not named here is always sent: the law, a contract or the safety of the account asks for it.</summary>
internal static class MailKinds
{
    public static readonly IReadOnlyList<MailKind> All =
    [
        new("messaging.new_message", "Nouveaux messages", "Quand un vendeur ou l’équipe Sipoko vous écrit. Les messages restent lisibles dans votre compte.", IsLegal: false),
        new("fulfilment.parcel_shipped", "Colis expédiés", "Quand un vendeur remet un colis au transporteur, avec le lien de suivi.", IsLegal: false),
        new("checkout.order_confirmed", "Confirmation de commande", "Le contrat sur un support durable (article L221-13 du Code de la consommation).", IsLegal: true),
        new("checkout.payment_refunded", "Remboursements", "Ce qui vous est rendu, et pourquoi.", IsLegal: true),
        new("returns.rights_opened", "Rétractation et garanties", "Jusqu’à quand vous pouvez renoncer, retourner ou faire réparer.", IsLegal: true),
        new("accounts", "Sécurité du compte", "Confirmation d’adresse, mot de passe, décisions sur votre compte.", IsLegal: true),
    ];

    public static readonly IReadOnlyList<MailKind> Optional = [.. All.Where(kind => !kind.IsLegal)];

    /// <summary>Whether this person's choice stops this mail.</summary>
    public static bool IsStopped(string kind, MailPreferences? preferences) => preferences?.Refused.Contains(kind) is true && Optional.Any(known => known.Kind == kind);
}

/// <param name="Kind">As in SendEmail.</param>
/// <param name="IsLegal">Cannot be refused.</param>
internal sealed record MailKind(string Kind, string Label, string Hint, bool IsLegal);
