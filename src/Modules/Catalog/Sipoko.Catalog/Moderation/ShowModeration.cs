using System.Globalization;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Catalog.Editor;
using Sipoko.Catalog.Pictures;
using Sipoko.Catalog.Products;
using Sipoko.Catalog.Shelves;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Catalog.Moderation;

/// <summary>The team's listings: contests first, then all of them, newest first.</summary>
public sealed class ShowModerationEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/moderation", Get).RequireAuthorization(Policies.StaffModeration);

    private static async Task<IResult> Get(HttpContext http, ModerationReader listings, TimeProvider clock, Pages pages)
    {
        var typed = ProductDraft.Keepable((string?)http.Request.Query["q"] ?? "").Trim();
        var words = typed.Length == 0 ? null : typed[..Math.Min(typed.Length, ShowModerationPage.LongestWords)];
        var page = Paging.Of(http.Request.Query["page"], ModerationReader.PerPage);
        var shelf = await listings.List(words, page, http.RequestAborted);
        var contests = page.Number == 1 && words is null ? await listings.Contests(http.RequestAborted) : [];
        return page.IsBeyond(shelf.Total)
            ? Reply.NotFound()
            : pages.Show(new ShowModerationPage(words, contests, shelf, page, await listings.ReadUpTo(http.RequestAborted), clock.GetUtcNow()));
    }
}

internal sealed record ShowModerationPage(
    string? Words, IReadOnlyList<(Product Product, string Shop)> OpenContests, ModerationShelf Shelf, Paging Page, DateTimeOffset? ReadUpTo, DateTimeOffset Now) : IPageView
{
    public const int LongestWords = 140;

    public string Title => "Modération";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/moderation");

    public IReadOnlyList<Contest> Contests => [.. OpenContests.Select(item => new Contest(
        UrlOf(item.Product), item.Product.Listing.Title, item.Shop, $"À trancher avant le {French.Day(ParisTime.Day(item.Product.Removal!.ContestedAt!.Value + Removal.AnswerWithin))}",
        Now > item.Product.Removal.ContestedAt + Removal.AnswerWithin ? "err" : "warn"))];

    public string Count => French.Count(Shelf.Total, "fiche", "fiches");

    public bool IsEmpty => Shelf.Total == 0;

    public EmptyState Empty { get; } = new("Aucune fiche", "Aucun produit ne porte ce titre.", "/equipe/moderation", "Voir toutes les fiches");

    public IReadOnlyList<Row> Rows => [.. Shelf.Listings.Select(item => new Row(
        UrlOf(item.Product), item.Product.Listing.Title, item.Shop, PictureView.Small(item.Product.Listing.Picture.Path), French.Instant(item.Product.DescribedAt),
        ProductWords.StateOf(item.Product, 1), ProductWords.ToneOf(item.Product, 1), item.Product.DescribedAt > (ReadUpTo ?? DateTimeOffset.MinValue)))];

    /// <summary>Up to the newest listing on the first page; null when all was read.</summary>
    public string? UpTo => Words is null && Page.Number == 1 && Shelf.Listings.Count > 0 && Shelf.Listings[0].Product.DescribedAt > (ReadUpTo ?? DateTimeOffset.MinValue)
        ? Shelf.Listings[0].Product.DescribedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
        : null;

    public PageLinks? Links => Page.Links(Shelf.Total, number =>
        $"/equipe/moderation?page={number.ToString(CultureInfo.InvariantCulture)}{(Words is null ? "" : $"&q={Uri.EscapeDataString(Words)}")}");

    private static string UrlOf(Product product) => $"/equipe/moderation/{product.Id.Value}";

    public sealed record Contest(string Url, string Title, string Shop, string Deadline, string Tone);

    public sealed record Row(string Url, string Title, string Shop, string Picture, string When, string State, string Tone, bool IsNew);
}
