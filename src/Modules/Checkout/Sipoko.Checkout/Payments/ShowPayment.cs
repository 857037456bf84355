using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Payments;

/// <summary>One payment as finance sees it: money that is not what was asked, or that could not be sent back.</summary>
public sealed class ShowPaymentEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/finances/paiements/{id:guid}", Get).RequireAuthorization(Policies.StaffFinance);
        app.MapGet("/equipe/finances/paiements/{id:guid}/renvoi", (Guid id) => Reply.SeeOther(UrlOf(new(id)))).RequireAuthorization(Policies.StaffFinance); // a refused form that is reloaded
        app.MapGet("/equipe/finances/paiements/{id:guid}/reglement", (Guid id) => Reply.SeeOther(UrlOf(new(id)))).RequireAuthorization(Policies.StaffFinance);
    }

    internal static string UrlOf(PaymentId id) => $"/equipe/finances/paiements/{id.Value}";

    private static async Task<IResult> Get(Guid id, HttpContext http, PaymentReader payments, Pages pages) =>
        await payments.Find(new(id), http.RequestAborted) is { } payment ? pages.Show(new ShowPaymentPage(StrayMoney.Of(payment))) : Reply.NotFound();
}

/// <summary>A payment, or the order of a gift card, with its money that a member of finance has to deal with.</summary>
/// <param name="Url">Of its page.</param>
internal sealed record StrayMoney(string Title, IReadOnlyList<Crumb> Crumbs, IReadOnlyList<SummaryRow> Rows, IReadOnlyList<MoneySetApart> Apart, IReadOnlyList<DueRefund> Due, string Url)
{
    public static StrayMoney Of(Payment payment) => new(
        $"Paiement, commande {payment.Reference}",
        [new("/equipe/commandes", "Commandes"), new($"/equipe/commandes/{payment.Reference}", payment.Reference.Value), new(null, "Paiement")],
        [
            new("Attendu", French.Euros(payment.Expected)), new("Commencé le", French.Instant(payment.StartedAt)), new("Payé par", payment.PaidBy ?? "rien encore"),
            new("Moyen", payment.Means is null ? "inconnu" : OrderWords.Means(payment.Means)),
        ],
        payment.SetApart, payment.RefundsDue, ShowPaymentEndpoint.UrlOf(payment.Id));
}

internal sealed record ShowPaymentPage(StrayMoney Money, FormFields? Fields = null, Refusal? Refusal = null) : IPageView
{
    public string Title => Money.Title;

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public IReadOnlyList<Crumb> Crumbs => Money.Crumbs;

    public Notice? Refused => Refusal is { } refusal ? new("err", refusal.Sentence) : null;

    public IReadOnlyList<SummaryRow> Rows => Money.Rows;

    public IReadOnlyList<MoneyCase> Cases => MoneyCase.Of(Money.Apart, Money.Due, Fields);

    public string SendBackUrl => $"{Money.Url}/renvoi";

    public string SettleUrl => $"{Money.Url}/reglement";

    public IReadOnlyList<FieldError> Errors => Fields?.Errors ?? [];
}
