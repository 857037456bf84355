using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Claims;

/// <summary>What staff must decide: disputes, refunds that could not leave, and withdrawals that matched no order.</summary>
public sealed class ListDisputesEndpoint : ICarterModule
{
    private const int MostWaiting = 200;
    private const int MostDecided = 50;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/litiges", Get).RequireAuthorization(Policies.StaffDisputes);

    private static async Task<IResult> Get(HttpContext http, ClaimReader claims, WithdrawalReader withdrawals, Pages pages) => pages.Show(new ListDisputesPage(
        await claims.ForStaff(MostWaiting, http.RequestAborted), await withdrawals.ForStaff(MostWaiting, http.RequestAborted), await claims.Decided(MostDecided, http.RequestAborted)));
}

internal sealed record ListDisputesPage(IReadOnlyList<Claim> ToDecide, IReadOnlyList<Withdrawal> Unmatched, IReadOnlyList<Claim> Closed) : IPageView
{
    public string Title => "Litiges";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/litiges");

    public EmptyState Nothing { get; } = new("Rien à trancher", "Quand un acheteur ou un vendeur demande une décision, le dossier paraît ici, le plus ancien en tête.", null, null);

    public IReadOnlyList<ClaimRow> Waiting => [.. ToDecide.Select(claim => ClaimRow.Of(claim, "/equipe/litiges"))];

    public IReadOnlyList<ClaimRow> Decided => [.. Closed.Select(claim => ClaimRow.Of(claim, "/equipe/litiges"))];

    public IReadOnlyList<Row> Withdrawals => [.. Unmatched.Select(withdrawal => new Row($"Reçue le {French.Instant(withdrawal.At)}", $"/equipe/litiges/retractations/{withdrawal.Id.Value}"))];

    public bool IsEmpty => ToDecide.Count == 0 && Unmatched.Count == 0;

    public sealed record Row(string Label, string Url);
}
