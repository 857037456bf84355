namespace Sipoko.Web.Pages;

/// <summary>The menus of the back offices; every page of them shows the same.</summary>
public static class OfficeNavigation
{
    private static readonly (string Label, string Url, string Icon)[] SellerLinks =
    [
        ("À faire aujourd’hui", "/vendeur", "home"), ("Commandes", "/vendeur/commandes", "package"), ("Messages", "/vendeur/messages", "message-circle"),
    ];

    private static readonly (string Label, string Url, string Icon)[] StaffLinks = [("Aujourd’hui", "/equipe", "home"), ("Audit", "/equipe/audit", "history")];

    public static IReadOnlyList<NavigationLink> Seller(string current) => Of(SellerLinks, current);

    public static IReadOnlyList<NavigationLink> Staff(string current) => Of(StaffLinks, current);

    private static IReadOnlyList<NavigationLink> Of((string Label, string Url, string Icon)[] links, string current) =>
        [.. links.Select(link => new NavigationLink(link.Label, link.Url, link.Icon, link.Url == current))];
}
