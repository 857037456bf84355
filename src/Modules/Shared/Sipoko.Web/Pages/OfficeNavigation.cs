using Sipoko.Web.Security;

namespace Sipoko.Web.Pages;

/// <summary>The menus of the back offices; every page of them shows the same, staff those entries that their role allows.</summary>
public static class OfficeNavigation
{
    private static readonly (string Label, string Url, string Icon)[] SellerLinks =
    [
        ("À faire aujourd’hui", "/vendeur", "home"), ("Commandes", "/vendeur/commandes", "package"), ("Produits", "/vendeur/produits", "list"), ("Messages", "/vendeur/messages", "message-circle"), ("Paiements", "/vendeur/paiements", "euro"),
        ("Boutique", "/vendeur/boutique", "store"), ("Équipe", "/vendeur/equipe", "users"),
        ("Retours", "/vendeur/retours", "undo-2"), ("Décisions", "/vendeur/decisions", "scale"),
    ];

    private static readonly (string Label, string Url, string Icon, string Policy)[] StaffLinks =
    [
        ("Aujourd’hui", "/equipe", "home", Policies.Staff), ("Commandes", "/equipe/commandes", "package", Policies.StaffOrders), ("Support", "/equipe/support", "life-buoy", Policies.StaffSupport), ("Signalements", "/equipe/signalements", "flag", Policies.StaffModeration),
        ("Modération", "/equipe/moderation", "eye", Policies.StaffModeration), ("Vendeurs", "/equipe/vendeurs", "store", Policies.StaffSellers),
        ("Comptes", "/equipe/comptes", "users", Policies.StaffAccounts), ("Litiges", "/equipe/litiges", "scale", Policies.StaffDisputes),
        ("Cartes cadeaux", "/equipe/cartes-cadeaux", "gift", Policies.StaffGiftCards), ("Équipe", "/equipe/equipe", "key-round", Policies.StaffTeam),
        ("Audit", "/equipe/audit", "history", Policies.StaffAudit), ("Machinerie", "/equipe/machinerie", "cpu", Policies.StaffMachinery),
    ];

    public static IReadOnlyList<NavigationLink> Seller(string current) => [.. SellerLinks.Select(link => new NavigationLink(link.Label, link.Url, link.Icon, link.Url == current))];

    /// <summary>All entries with the policy of each: the page is drawn with those that its reader may follow.</summary>
    public static IReadOnlyList<NavigationLink> Staff(string current) =>
        [.. StaffLinks.Select(link => new NavigationLink(link.Label, link.Url, link.Icon, link.Url == current, link.Policy))];
}
