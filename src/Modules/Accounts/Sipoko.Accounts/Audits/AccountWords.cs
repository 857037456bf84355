using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Erasure;
using Sipoko.Accounts.Machinery;
using Sipoko.Accounts.Profiles;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Team;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Audits;

/// <summary>This module's streams in the words of the console.</summary>
internal static class AccountWords
{
    public const string Module = "Comptes";
    public const string OpeningSubject = "Audit";

    public static string SubjectOf(Account account) => $"Compte · {RoleOf(account)}";

    public static string SubjectOf(Seller seller) => $"Vendeur · {seller.Identity.ShopName}";

    public static Telling Tell(object happened) => happened switch
    {
        AccountRegistered { Risk: SignUpRisk.None } => "Compte créé",
        AccountRegistered e => $"Compte créé\u00A0: {NameOf(e.Risk)}",
        EmailConfirmed => "Adresse confirmée",
        AccountApproved { Staff: null } e => new Telling("Compte approuvé par la règle", e.Reason),
        AccountApproved e => new Telling("Compte approuvé par l’équipe", e.Reason),
        AccountRefused e => new Telling("Compte refusé par l’équipe", $"{e.Reasons.Facts} ({e.Reasons.Ground})"),
        RefusalContested => "Refus contesté",
        ProfileChanged => "Profil modifié",
        AddressBooked => "Adresse de livraison enregistrée",
        AddressPreferred => "Adresse de livraison choisie par défaut",
        AddressRemoved => "Adresse de livraison retirée",
        EmailChangeAsked => "Changement d’adresse e-mail demandé",
        EmailChanged => "Adresse e-mail changée",
        EmailChangeUndone => "Changement d’adresse e-mail annulé",
        AccountErased => "Compte effacé",
        StaffDismissed e => new Telling("A quitté l’équipe", e.Reason),
        PasswordChanged => "Mot de passe changé",
        SecondFactorEnrolled => "Application d’authentification activée",
        SecondFactorRemoved => "Application d’authentification désactivée",
        SecondFactorsReset e => new Telling("Seconds facteurs retirés par l’équipe", e.Reason),
        PasskeyAdded => "Clé d’accès ajoutée",
        PasskeyRemoved => "Clé d’accès retirée",
        RecoveryCodesMade => "Codes de secours donnés",
        RecoveryCodeUsed => "Connexion avec un code de secours",
        SellerUserLinked => "Agit désormais pour une boutique",
        SellerUserUnlinked => "N’agit plus pour cette boutique",
        StaffAppointed e => new Telling($"Nommé dans l’équipe\u00A0: {NameOf(e.Role)}", e.Reason),
        SellerEvent e => SellerWords.Tell(e),
        OrderAuditOpened e => new Telling("Audit ouvert", e.Reason),
        DeadLettersReplayed e => new Telling("Messages en échec relancés", e.Reason),
        DeadLettersSetAside e => new Telling("Messages en échec mis de côté", e.Reason),
        DeadLettersTakenBack e => new Telling("Messages en échec repris", e.Reason),
        _ => happened.GetType().Name,
    };

    public static IReadOnlyList<FoldedField> Fields(Account account) =>
    [
        new("Rôle", RoleOf(account)),
        new("État", account.Status switch
        {
            AccountStatus.Unconfirmed => "adresse à confirmer",
            AccountStatus.AwaitingStaff => "à examiner par l’équipe",
            AccountStatus.Approved => "approuvé",
            AccountStatus.Erased => "effacé",
            _ => "refusé",
        }),
        new("Risque relevé", NameOf(account.Risk)),
        new("Créé", French.Instant(account.RegisteredAt)),
        new("Second facteur", account.HasSecondFactor ? "oui" : "non"),
        new("Approuvé", account.ApprovedAt is { } approved ? French.Instant(approved) : "non"),
    ];

    public static IReadOnlyList<FoldedField> Fields(Seller seller) =>
    [
        new("Entreprise", $"{seller.Identity.LegalName}, {seller.Identity.LegalForm}"),
        new("SIREN", seller.Siren),
        new("SIRET", seller.Siret.Value),
        new("TVA", seller.Identity.VatNumber + (seller.HasLegacyVatKey ? " (clé ancienne)" : "")),
        new("Demande", French.Instant(seller.AppliedAt)),
        new("Certifié", seller.CertifiedAt is { } certified ? French.Instant(certified) : "non"),
    ];

    public static IReadOnlyList<FoldedField> Fields(AuditOpening opening) =>
        [new("Ouvert", French.Instant(opening.OpenedAt)), new("Motif", opening.Reason)];

    private static string RoleOf(Account account) => account.Role switch
    {
        Roles.Staff => $"équipe, {NameOf(account.StaffRole!.Value)}",
        Roles.Seller => "vendeur",
        _ => "acheteur",
    };

    public static string NameOf(SignUpRisk risk) => risk switch
    {
        SignUpRisk.DisposableAddress => "adresse jetable",
        SignUpRisk.ManySignUps => "beaucoup d’inscriptions d’un même réseau",
        SignUpRisk.RefusedBefore => "adresse proche d’un compte refusé",
        _ => "aucun risque relevé",
    };

    public static string NameOf(StaffRole role) => role switch
    {
        StaffRole.Support => "support",
        StaffRole.Moderation => "modération",
        StaffRole.Finance => "finances",
        StaffRole.Auditor => "audit",
        _ => "administration",
    };
}
