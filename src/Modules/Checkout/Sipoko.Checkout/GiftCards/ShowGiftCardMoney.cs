using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.GiftCards;

/// <summary>The money of one gift card's order as finance sees it: what is not what was asked, or could not be sent back.</summary>
public sealed class ShowGiftCardMoneyEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/finances/cartes-cadeaux/{purchase:guid}", Get).RequireAuthorization(Policies.StaffFinance);
        app.MapGet("/equipe/finances/cartes-cadeaux/{purchase:guid}/renvoi", (Guid purchase) => Reply.SeeOther(UrlOf(new(purchase)))).RequireAuthorization(Policies.StaffFinance); // a refused form that is reloaded
        app.MapGet("/equipe/finances/cartes-cadeaux/{purchase:guid}/reglement", (Guid purchase) => Reply.SeeOther(UrlOf(new(purchase)))).RequireAuthorization(Policies.StaffFinance);
    }

    internal static string UrlOf(GiftCardOrderId id) => $"/equipe/finances/cartes-cadeaux/{id.Value}";

    internal static StrayMoney MoneyOf(GiftCardOrder order) => new(
        $"Paiement, carte cadeau {order.Reference}",
        [new("/equipe", "À traiter"), new(null, $"Carte cadeau {order.Reference}")],
        [
            new("Montant", French.Euros(order.Amount)), new("Commandée le", French.Instant(order.OrderedAt)), new("Payée par", order.PaidBy ?? "rien encore"),
            new("Moyen", order.Means is null ? "inconnu" : OrderWords.Means(order.Means)),
        ],
        order.SetApart ?? [], order.RefundsDue, UrlOf(order.Id));

    private static async Task<IResult> Get(Guid purchase, HttpContext http, GiftCardFiles files, Pages pages) =>
        await files.Purchase(new(purchase), http.RequestAborted) is { } order ? pages.Show(new ShowPaymentPage(MoneyOf(order))) : Reply.NotFound();
}
