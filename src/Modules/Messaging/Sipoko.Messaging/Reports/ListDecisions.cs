using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Reports;

/// <summary>What Sipoko decided about a shop after a report: its withdrawals, warnings and suspensions, each with its reasons behind.</summary>
public sealed class ListDecisionsEndpoint : ICarterModule
{
    internal const string Url = "/vendeur/decisions";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, ReportReader reports, TimeProvider clock, Pages pages) =>
        pages.Show(new ListDecisionsPage(await reports.OfSeller(http.User.SellerId()!.Value, http.RequestAborted), clock.GetUtcNow()));
}

internal sealed record ListDecisionsPage(IReadOnlyList<Report> Reports, DateTimeOffset Now) : IPageView
{
    public string Title => "Décisions de Sipoko";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(ListDecisionsEndpoint.Url);

    public EmptyState Empty { get; } = new("Aucune décision", "Si Sipoko retire un de vos produits ou vous avertit après un signalement, la décision et ses motifs paraîtront ici.", null, null);

    public IReadOnlyList<Row> Rows => [.. Reports.Select(RowOf)];

    private Row RowOf(Report report) => new(
        $"/signaler/suivi/{report.Id.Value}", report.Thing.Title, ReportWords.Of(report.Verdict!.Value), French.Instant(report.DecidedAt!.Value), report.Status switch
        {
            ReportStatus.Contested => "En réexamen",
            _ when report.IsOpenTo(ReportParty.Seller) && ReportClock.ContestableUntil(report) is { } until && until >= ParisTime.Day(Now) => $"Contestable jusqu’au {French.Day(until)}",
            _ => "Close",
        });

    public sealed record Row(string Url, string Thing, string Verdict, string When, string State);
}
