using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Ledger;
using Sipoko.Checkout.Orders;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Desk;

/// <summary>An order as staff sees it: parts, payment, books and refunds; who bought stays masked until a reason is given.</summary>
public sealed class ShowStaffOrderEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/commandes/{reference}", Get).RequireAuthorization(Policies.StaffOrders);

    private static async Task<IResult> Get(string reference, HttpContext http, StaffOrderReader orders, Pages pages) =>
        await orders.Find(reference, http.User.AccountId(), http.RequestAborted) is { } card
            ? pages.Show(new ShowStaffOrderPage(card, null, http.User.StaffRole()))
            : Reply.NotFound();
}

internal sealed record ShowStaffOrderPage(StaffOrderCard Card, FormFields? Fields = null, StaffRole? Role = null) : IPageView
{
    public string Title => $"Commande {Card.Order.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/commandes");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/commandes", "Commandes"), new(null, Card.Order.Reference.Value)];

    public string Reference => Card.Order.Reference.Value;

    public string State => OrderWords.StateOf(Card.Order, Card.Progress, Card.Refunds).State;

    public string Tone => OrderWords.StateOf(Card.Order, Card.Progress, Card.Refunds).Tone;

    public string? AuditUrl => Policies.Allows(Policies.StaffAudit, Role) ? "/equipe/audit" : null;

    public string? PaymentUrl => Policies.Allows(Policies.StaffFinance, Role) ? ShowPaymentEndpoint.UrlOf(Card.Payment.Id) : null;

    public IReadOnlyList<SummaryRow> Rows =>
    [
        new("Passée le", French.Instant(Card.Order.PlacedAt)), new("Payée le", Card.Order.PaidAt is { } paid ? $"{French.Instant(paid)}, {OrderWords.Means(Card.Payment)}" : "pas encore"),
        new("Total", French.Euros(Card.Order.Total)), new("Acheteur", Card.Order.Buyer is null ? "invité" : "titulaire d’un compte"), new("Conditions", Card.Order.TermsVersion),
    ];

    public bool IsRevealed => Card.IsRevealed;

    public IReadOnlyList<SummaryRow> Buyer => [new("Adresse e-mail", Card.Email?.Value ?? "Personne effacée"), new("Livraison", Addresses.Lines(Card.Recipient).Replace("\n", ", ", StringComparison.Ordinal)), new("Téléphone", Card.Recipient?.Phone ?? "non indiqué")];

    public string RevealUrl => $"/equipe/commandes/{Card.Order.Reference}/donnees";

    public Field Reason => new("reason", "Pourquoi", Fields?.Raw("reason"), Fields?.ErrorOf("reason"), Hint: "Cette consultation est enregistrée à votre nom. Elle dure trente minutes.", Autocomplete: "off", MaxLength: 200);

    public IReadOnlyList<FieldError> Errors => Fields?.Errors ?? [];

    public IReadOnlyList<Part> Parts => [.. Card.Order.SellerOrders.Select((part, index) =>
    {
        var (state, tone) = OrderWords.StateOf(Card.Order, part, Card.Progress.SellerOrders.FirstOrDefault(known => known.SellerOrderId == part.SellerOrderId), Card.Refunds);
        var isPaid = Card.Order.Status is OrderStatus.Paid;
        var url = $"/equipe/commandes/{Card.Order.Reference}/{part.SellerOrderId.Value}";
        return new Part(
            $"v{index + 1}", part.Seller.ShopName, state, tone, French.Euros(part.Total), $"Commission {French.Percent(part.Commission)} HT",
            Card.Order.PaidAt is { } paid ? $"Promise pour le {French.Day(part.PromisedBy(paid))}" : null, [.. part.Lines.Select(line => $"{line.Quantity}\u00A0× {line.Title}, {French.Euros(line.Total)}")],
            isPaid ? $"{url}/remboursement" : null, isPaid && Card.Progress.SellerOrders.Any(known => known.SellerOrderId == part.SellerOrderId && known is { IsShipped: false, IsCancelled: false }) ? $"{url}/arret" : null);
    })];

    public IReadOnlyList<Back> Refunds => [.. Card.Refunds.Select(refund => new Back(
        French.Instant(refund.AskedAt), $"{RefundWords.Because(refund)}. {refund.Why ?? refund.Reason}", French.Euros(refund.Total), RefundWords.State(refund), RefundWords.Tone(refund),
        Policies.Allows(Policies.StaffFinance, Role) ? ShowRefundEndpoint.UrlOf(refund.Id) : null))];

    public IReadOnlyList<Line> Entries => [.. Card.Entries.SelectMany(entry => entry.Postings.Select((posting, index) => new Line(
        index == 0 ? French.Instant(entry.At) : "", index == 0 ? LedgerWords.Kind(entry.Kind) : "", NameOf(posting.Account),
        posting.Cents > 0 ? French.Euros(Money.OfCents(posting.Cents)) : "", posting.Cents < 0 ? French.Euros(Money.OfCents(-posting.Cents)) : "")))];

    private string NameOf(LedgerAccount account) => Card.Order.SellerOrders.Aggregate(Card.Refunds.Any(refund => LedgerAccount.RefundPending(refund.Id) == account) ? "remboursement en cours" : account.Value, (name, part) => name
        .Replace($"seller:{part.SellerId.Value:N}:held", $"retenu pour {part.Seller.ShopName}", StringComparison.Ordinal).Replace($"seller:{part.SellerId.Value:N}:due", $"dû à {part.Seller.ShopName}", StringComparison.Ordinal));

    public sealed record Part(
        string Anchor, string ShopName, string State, string Tone, string Total, string Commission, string? Promise, IReadOnlyList<string> Lines, string? RefundUrl, string? StopUrl);

    public sealed record Back(string When, string Why, string Amount, string State, string Tone, string? Url);

    public sealed record Line(string When, string Kind, string Account, string Debit, string Credit);
}
