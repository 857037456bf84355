using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Sellers;
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
        AccountRegistered => "Compte créé avec une adresse jetable",
        EmailConfirmed => "Adresse confirmée",
        AccountApproved { Staff: null } e => new Telling("Compte approuvé par la règle", e.Reason),
        AccountApproved e => new Telling("Compte approuvé par l’équipe", e.Reason),
        AccountRefused e => new Telling("Compte refusé par l’équipe", e.Reason),
        PasswordChanged => "Mot de passe changé",
        SellerUserLinked => "Agit désormais pour une boutique",
        SellerUserUnlinked => "N’agit plus pour cette boutique",
        StaffAppointed e => new Telling($"Nommé dans l’équipe\u00A0: {NameOf(e.Role)}", e.Reason),
        SellerEvent e => SellerWords.Tell(e),
        OrderAuditOpened e => new Telling("Audit ouvert", e.Reason),
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
            _ => "refusé",
        }),
        new("Créé", French.Instant(account.RegisteredAt)),
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

    private static string NameOf(StaffRole role) => role switch
    {
        StaffRole.Support => "support",
        StaffRole.Moderation => "modération",
        StaffRole.Finance => "finances",
        StaffRole.Auditor => "audit",
        _ => "administration",
    };
}
