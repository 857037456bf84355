using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sellers.Desk;

/// <summary>The companies that sell or ask to, by state; those that wait for a decision first.</summary>
public sealed class ListSellersEndpoint : ICarterModule
{
    public const string Url = "/equipe/vendeurs";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Get(string? etat, HttpContext http, SellerReader sellers, TimeProvider clock, Pages pages)
    {
        var asked = SellerStateWords.Find(etat);
        var found = asked is { } status ? await sellers.InState(status, http.RequestAborted) : await sellers.Waiting(http.RequestAborted);
        return pages.Show(new ListSellersPage(asked, found, clock.GetUtcNow()));
    }
}

internal static class SellerStateWords
{
    private static readonly (string Word, string Label, SellerStatus Status)[] All =
    [
        ("refuses", "Refusés", SellerStatus.Refused), ("certifies", "Certifiés", SellerStatus.Certified), ("suspendus", "Suspendus", SellerStatus.Suspended), ("fermes", "Fermés", SellerStatus.Closed),
        ("retires", "Retirés", SellerStatus.Withdrawn),
    ];

    public static IReadOnlyList<(string Word, string Label, SellerStatus Status)> Lists => All;

    public static SellerStatus? Find(string? word) => Array.Find(All, state => state.Word == word) is { Word: not null } known ? known.Status : null;

    public static string Of(SellerStatus status) => status switch
    {
        SellerStatus.Submitted => "À examiner",
        SellerStatus.Refused => "Refusé",
        SellerStatus.Certified => "Certifié",
        SellerStatus.Suspended => "Suspendu",
        SellerStatus.Withdrawn => "Retiré",
        _ => "Fermé",
    };

    public static string ToneOf(SellerStatus status) => status switch
    {
        SellerStatus.Certified => "ok",
        SellerStatus.Suspended => "err",
        SellerStatus.Submitted => "warn",
        _ => "info",
    };
}

internal sealed record ListSellersPage(SellerStatus? Asked, IReadOnlyList<Seller> Found, DateTimeOffset Now) : IPageView
{
    public string Title => "Vendeurs";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ListSellersEndpoint.Url);

    public IReadOnlyList<Tab> Tabs => [new("À traiter", ListSellersEndpoint.Url, Asked is null), .. SellerStateWords.Lists.Select(list => new Tab(list.Label, $"{ListSellersEndpoint.Url}?etat={list.Word}", Asked == list.Status))];

    public IReadOnlyList<Row> Rows => [.. Found.Select(seller => new Row(
        seller.Identity.ShopName, SellerDesk.UrlOf(seller.Id.Value), $"{seller.Identity.LegalName}, {seller.Identity.City}", SellerStateWords.Of(seller.Status), SellerStateWords.ToneOf(seller.Status),
        seller.WaitsSince is { } since ? $"attend depuis {Duration(Now - since)}" : null))];

    public EmptyState Empty { get; } = new("Aucun vendeur ici", "Les demandes et les vendeurs de cet état paraîtront ici.", null, null);

    private static string Duration(TimeSpan waited) => waited.TotalDays >= 1 ? French.Count((long)waited.TotalDays, "jour", "jours")
        : waited.TotalHours >= 1 ? French.Count((long)waited.TotalHours, "heure", "heures") : "moins d’une heure";

    public sealed record Tab(string Label, string Url, bool IsCurrent);

    public sealed record Row(string Name, string Url, string Company, string State, string Tone, string? Waiting);
}
