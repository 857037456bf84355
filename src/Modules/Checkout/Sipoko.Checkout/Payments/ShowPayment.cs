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
        await payments.Find(new(id), http.RequestAborted) is { } payment ? pages.Show(new ShowPaymentPage(payment)) : Reply.NotFound();
}

internal sealed record ShowPaymentPage(Payment Payment, FormFields? Fields = null, Refusal? Refusal = null) : IPageView
{
    public string Title => $"Paiement, commande {Payment.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/commandes", "Commandes"), new($"/equipe/commandes/{Payment.Reference}", Payment.Reference.Value), new(null, "Paiement")];

    public Notice? Refused => Refusal is { } refusal ? new("err", refusal.Sentence) : null;

    public IReadOnlyList<SummaryRow> Rows =>
    [
        new("Attendu", French.Euros(Payment.Expected)), new("Commencé le", French.Instant(Payment.StartedAt)), new("Payé par", Payment.PaidBy ?? "rien encore"),
        new("Moyen", Payment.Means is null ? "inconnu" : OrderWords.Means(Payment.Means)),
    ];

    public IReadOnlyList<Case> Cases =>
    [
        .. Payment.SetApart.Select((money, index) => new Case(
            $"m{index + 1}", $"{AmountOf(money)} mis à part", ReasonOf(money.Reason), money.PaymentIntentId, "Renvoyer à l’acheteur", money.Currency == Settlement.Euro, Reason(money.PaymentIntentId, $"m{index + 1}"))),
        .. Payment.RefundsDue.Where(due => due.Why is not null).Select((due, index) => new Case(
            $"d{index + 1}", $"{French.Euros(due.Amount)} à rendre", $"Stripe a refusé\u00A0: {due.Why}", due.PaymentIntentId, "Réessayer", true, Reason(due.PaymentIntentId, $"d{index + 1}"))),
    ];

    public bool IsClear => Cases.Count == 0;

    public string SendBackUrl => $"{ShowPaymentEndpoint.UrlOf(Payment.Id)}/renvoi";

    public string SettleUrl => $"{ShowPaymentEndpoint.UrlOf(Payment.Id)}/reglement";

    public IReadOnlyList<FieldError> Errors => Fields?.Errors ?? [];

    private Field Reason(string intent, string anchor) => new(
        "reason", "Ce qui a été fait", Fields?.Raw("intent") == intent ? Fields.Raw("reason") : null, Fields?.Raw("intent") == intent ? Fields.ErrorOf("reason") : null,
        Hint: $"Dossier {anchor}\u00A0: le jour et la référence du virement, ou ce que cet argent était.", MaxLength: 500);

    private static string AmountOf(MoneySetApart money) => money.Currency == Settlement.Euro ? French.Euros(Money.OfCents(money.Amount)) : $"{money.Amount} centièmes ({money.Currency})";

    private static string ReasonOf(QuarantineReason reason) => reason switch
    {
        QuarantineReason.WrongAmount => "Montant différent de l’attendu",
        QuarantineReason.WrongCurrency => "Devise autre que l’euro",
        _ => "Paiement d’une autre commande",
    };

    public sealed record Case(string Anchor, string Heading, string Why, string Intent, string ActLabel, bool CanSendBack, Field Reason);
}
