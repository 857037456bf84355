using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Refunds;

/// <summary>One refund as finance sees it: what was asked, how far it is, and what to do when it is stuck.</summary>
public sealed class ShowRefundEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/finances/remboursements/{id:guid}", Get).RequireAuthorization(Policies.StaffFinance);
        app.MapGet("/equipe/finances/remboursements/{id:guid}/reprise", (Guid id) => Reply.SeeOther(UrlOf(new(id)))).RequireAuthorization(Policies.StaffFinance); // a refused form that is reloaded
        app.MapGet("/equipe/finances/remboursements/{id:guid}/reglement", (Guid id) => Reply.SeeOther(UrlOf(new(id)))).RequireAuthorization(Policies.StaffFinance);
    }

    internal static string UrlOf(RefundId id) => $"/equipe/finances/remboursements/{id.Value}";

    private static async Task<IResult> Get(Guid id, HttpContext http, RefundReader refunds, Pages pages) =>
        await refunds.Find(new(id), http.RequestAborted) is { } refund ? pages.Show(new ShowRefundPage(refund)) : Reply.NotFound();
}

internal sealed record ShowRefundPage(Refund Refund, FormFields? Fields = null, Refusal? Refusal = null) : IPageView
{
    public string Title => $"Remboursement, commande {Refund.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/commandes", "Commandes"), new($"/equipe/commandes/{Refund.Reference}", Refund.Reference.Value), new(null, "Remboursement")];

    public string Heading => $"Remboursement de {French.Euros(Amount)}";

    public string State => RefundWords.State(Refund);

    public string Tone => RefundWords.Tone(Refund);

    public Notice? Why => Refusal is { } refusal ? new("err", refusal.Sentence)
        : Refund.Why is { } why ? new("warn", why)
        : Refund.LeftToPay > Money.Zero ? new("warn", $"{French.Euros(Refund.LeftToPay)} dépassent ce qui a été payé\u00A0: ce reste ne peut pas revenir par le même moyen.")
        : null;

    public IReadOnlyList<SummaryRow> Rows =>
    [
        new("Motif", $"{RefundWords.Because(Refund)}. {Refund.Reason}"), new("Demandé le", French.Instant(Refund.AskedAt)),
        new("Articles", French.Euros(Refund.Lines.Select(line => line.Amount).Sum())), new("Frais de retour", French.Euros(Refund.Shipping)),
        new("Par Stripe", French.Euros(Refund.ByStripe)), new("Sur carte cadeau", French.Euros(Refund.ToGiftCards)),
        new("Paiement Stripe", Refund.PaymentIntentId ?? "aucun"), new("Tentatives", Refund.Attempt.ToString(French.Culture)),
        new("Envoyé le", Refund.SentAt is { } sent ? French.Instant(sent) : "pas encore"),
    ];

    public bool CanRetry => Refund.Status is RefundStatus.Stopped;

    public string RetryUrl => $"{ShowRefundEndpoint.UrlOf(Refund.Id)}/reprise";

    public bool CanSettle => Refund.Status is RefundStatus.Declined || Refund.LeftToPay > Money.Zero;

    public string SettleUrl => $"{ShowRefundEndpoint.UrlOf(Refund.Id)}/reglement";

    public string SettleHeading => Refund.Status is RefundStatus.Declined ? "Classer" : $"Payer {French.Euros(Refund.LeftToPay)} par virement";

    public string SettleLabel => Refund.Status is RefundStatus.Declined ? "Classer cette demande" : "Marquer comme payé par virement";

    public Field Reason => new("reason", "Ce qui a été fait", Fields?.Raw("reason"), Fields?.ErrorOf("reason"), Hint: "Le jour, la référence du virement, l’accord de l’acheteur\u2026", MaxLength: 500);

    public IReadOnlyList<FieldError> Errors => Fields?.Errors ?? [];

    private Money Amount => Refund.Status is RefundStatus.Declined or RefundStatus.Filed ? Refund.Lines.Select(line => line.Amount).Sum() + Refund.Shipping : Refund.Total;
}
