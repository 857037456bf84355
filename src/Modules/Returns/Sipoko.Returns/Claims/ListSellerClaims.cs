using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Claims;

/// <summary>The seller's claims: first those that wait for it, the most urgent on top.</summary>
public sealed class ListSellerClaimsEndpoint : ICarterModule
{
    private const int MostShown = 300;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur/retours", Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, ClaimReader claims, Pages pages) =>
        pages.Show(new ListSellerClaimsPage(await claims.OfSeller(http.User.SellerId()!.Value, MostShown, http.RequestAborted)));
}

internal sealed record ListSellerClaimsPage(IReadOnlyList<Claim> Claims) : IPageView
{
    public string Title => "Retours";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/retours");

    public EmptyState Nothing { get; } = new("Aucun retour", "Quand un acheteur se rétracte, demande un retour ou signale un colis non reçu, le dossier paraît ici.", null, null);

    public IReadOnlyList<ClaimRow> Running => [.. Claims.Where(claim => !claim.IsOver).OrderBy(claim => !ClaimRow.WaitsForSeller(claim)).ThenBy(claim => claim.DueBy ?? DateOnly.MaxValue).Select(claim => ClaimRow.Of(claim, "/vendeur/retours"))];

    public IReadOnlyList<ClaimRow> Over => [.. Claims.Where(claim => claim.IsOver).Select(claim => ClaimRow.Of(claim, "/vendeur/retours"))];
}

/// <summary>A claim as one line of a list.</summary>
internal sealed record ClaimRow(string Kind, string Reference, string ShopName, string Lines, string State, string Tone, string Since, string Due, string Url)
{
    public static ClaimRow Of(Claim claim, string root) => new(
        ClaimWords.NameOf(claim.Kind), claim.Subject.Reference.Value, claim.Subject.ShopName, ClaimWords.Lines(claim.Subject.Lines), ClaimWords.NameOf(claim.Stage),
        claim.IsOver ? "ok" : WaitsForSeller(claim) ? "warn" : "info", French.ShortDay(ParisTime.Day(claim.OpenedAt)), claim.DueBy is { } due && !claim.IsOver ? French.ShortDay(due) : "", $"{root}/{claim.Id.Value}");

    public static readonly ClaimStage[] StagesOfSeller = [ClaimStage.AwaitingSeller, ClaimStage.OnItsWayBack, ClaimStage.Disagreed, ClaimStage.Replacing];

    public static bool WaitsForSeller(Claim claim) => StagesOfSeller.Contains(claim.Stage);
}
