using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Claims;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.ReturnRights;

/// <summary>The buyer reads what may still be done with each delivery, and how.</summary>
public sealed class ListReturnRightsEndpoint : ICarterModule
{
    private const int MostShown = 50;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/retours", Get).RequireAuthorization(Policies.Buyer);

    private static async Task<IResult> Get(HttpContext http, ReturnRightReader rights, ClaimReader claims, TimeProvider clock, Pages pages)
    {
        var buyer = http.User.AccountId()!.Value;
        return pages.Show(new ListReturnRightsPage(
            await rights.OfBuyer(buyer, MostShown, http.RequestAborted), await claims.OfBuyer(buyer, MostShown, http.RequestAborted), ParisTime.Day(clock.GetUtcNow())));
    }
}

internal sealed record ListReturnRightsPage(IReadOnlyList<ReturnRight> ReturnRights, IReadOnlyList<Claim> OwnClaims, DateOnly Today) : IPageView
{
    public string Title => "Retours et garanties";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new(null, Title)];

    public IReadOnlyList<ClaimRow> Claims => [.. OwnClaims.Select(claim => ClaimRow.Of(claim, "/compte/retours"))];

    public IReadOnlyList<Row> Rights => [.. ReturnRights.Select(RowOf)];

    private Row RowOf(ReturnRight right) => new(
        right.ShopName, right.Reference.Value, $"/compte/commandes/{right.Reference}", $"/compte/messages/{right.SellerOrderId.Value}",
        $"Reçu le {French.LongDay(right.Clocks.ReceivedOn)}",
        [.. right.Lines.Select(line => new Line(
            $"{line.Quantity}\u00A0× {line.Title}{(line.Withdrawable ? "" : " (sur mesure\u00A0: pas de rétractation)")}", line.Title,
            $"{StartClaimEndpoint.Path}?commande={right.Reference}&ligne={line.OfferId.Value}"))],
        right.WithdrawalUntil >= Today ? $"/retractation?commande={right.Reference}" : null,
        [
            new("Rétractation, sans motif", Withdrawal(right.WithdrawalUntil)),
            new("Protection Sipoko 30\u00A0jours", Until(right.Clocks.Protection)),
            new("Garantie légale de conformité, 2\u00A0ans", Until(right.Clocks.Guarantee)),
        ]);

    private Term Withdrawal(DateOnly? until) => until is { } day ? Until(day) : new("Ne s’applique pas\u00A0: article sur mesure", null);

    private Term Until(DateOnly day) => day >= Today
        ? new($"Jusqu’au {French.LongDay(day)} inclus", "ok")
        : new($"S’est terminée le {French.LongDay(day)}", null);

    public sealed record Row(string ShopName, string Reference, string OrderUrl, string ThreadUrl, string Received, IReadOnlyList<Line> Lines, string? WithdrawUrl, IReadOnlyList<Right> Rights);

    public sealed record Line(string Text, string Title, string ReturnUrl);

    public sealed record Right(string Name, Term Term);

    /// <param name="Tone">Null when it no longer runs.</param>
    public sealed record Term(string Text, string? Tone);
}
