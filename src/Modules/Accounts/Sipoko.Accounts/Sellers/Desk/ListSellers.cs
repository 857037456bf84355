using System.Globalization;
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

    private const int MostPages = 10_000;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Get(string? etat, string? page, HttpContext http, SellerReader sellers, TimeProvider clock, Pages pages)
    {
        var asked = SellerStateWords.Find(etat);
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is > 0 and < MostPages ? typed : 1;
        return pages.Show(new ListSellersPage(asked, number, await sellers.Page(asked, number, http.RequestAborted), clock.GetUtcNow()));
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

/// <param name="Found">Of this page, and one more when there is another.</param>
internal sealed record ListSellersPage(SellerStatus? Asked, int Number, IReadOnlyList<Seller> Found, DateTimeOffset Now) : IPageView
{
    public string Title => "Vendeurs";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(ListSellersEndpoint.Url);

    public IReadOnlyList<Tab> Tabs => [new("À traiter", ListSellersEndpoint.Url, Asked is null), .. SellerStateWords.Lists.Select(list => new Tab(list.Label, $"{ListSellersEndpoint.Url}?etat={list.Word}", Asked == list.Status))];

    public IReadOnlyList<Row> Rows => [.. Found.Take(SellerReader.PerPage).Select(seller => new Row(
        seller.Identity.ShopName, SellerDesk.UrlOf(seller.Id.Value), $"{seller.Identity.LegalName}, {seller.Identity.City}", SellerStateWords.Of(seller.Status), SellerStateWords.ToneOf(seller.Status),
        seller.WaitsSince is { } since ? $"attend depuis {Duration(Now - since)}" : null))];

    public PageLinks? Links => Number == 1 && Found.Count <= SellerReader.PerPage
        ? null
        : new($"Page {Number}", Number > 1 ? PageUrl(Number - 1) : null, Found.Count > SellerReader.PerPage ? PageUrl(Number + 1) : null);

    public EmptyState Empty { get; } = new("Aucun vendeur ici", "Les demandes et les vendeurs de cet état paraîtront ici.", null, null);

    private string PageUrl(int number) => $"{Tabs.First(tab => tab.IsCurrent).Url}{(Asked is null ? '?' : '&')}page={number}";

    private static string Duration(TimeSpan waited) => waited.TotalDays >= 1 ? French.Count((long)waited.TotalDays, "jour", "jours")
        : waited.TotalHours >= 1 ? French.Count((long)waited.TotalHours, "heure", "heures") : "moins d’une heure";

    public sealed record PageLinks(string Label, string? PreviousUrl, string? NextUrl);

    public sealed record Tab(string Label, string Url, bool IsCurrent);

    public sealed record Row(string Name, string Url, string Company, string State, string Tone, string? Waiting);
}
