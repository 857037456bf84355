using Sipoko.Checkout.Ledger;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.Payouts;

internal sealed record ShowSellerPaymentsPage(SellerMoney Money, SellerId Seller, bool IsUnavailable = false) : IPageView
{
    private const int MostShown = 200;

    public string Title => "Paiements";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(ShowSellerPaymentsEndpoint.Url);

    public Notice? Incident => IsUnavailable ? new("warn", PayoutRefusal.StripeDown.Sentence) : null;

    public Notice? Reminder => Money.Account is { IsReady: true } ? null : new("warn", Money.Account is null
        ? "Ouvrez votre compte de versement\u00A0: sans lui, l’argent de vos ventes reste en attente."
        : "Votre compte de versement n’est pas encore prêt\u00A0: complétez ce que Stripe demande.");

    public IReadOnlyList<Kpi> Kpis =>
    [
        new("En attente", French.Euros(Owed(LedgerAccount.SellerHeld(Seller))), "Commission comprise, jusqu’à la libération"),
        new("À verser", French.Euros(Owed(LedgerAccount.SellerDue(Seller))), "Votre part des ventes libérées, nette de commission"),
        .. Refunded > SharedKernel.Money.Zero ? new[] { new Kpi("Remboursé aux acheteurs", French.Euros(Refunded), "Depuis l’ouverture de la boutique") } : [],
        .. Kept > SharedKernel.Money.Zero ? new[] { new Kpi("Commission TTC", French.Euros(Kept), "Prise sur les ventes libérées") } : [],
    ];

    public string AccountState => Money.Account switch
    {
        null => "Pas de compte",
        { IsReady: true } => "Prêt",
        { Missing.Count: > 0 } => "À compléter",
        _ => "En cours de vérification",
    };

    public string AccountTone => Money.Account is { IsReady: true } ? "ok" : "warn";

    public IReadOnlyList<string> Missing => [.. (Money.Account?.Missing ?? []).Select(StripeWords.Of).Distinct()];

    public string AccountAction => OpenPayoutAccountEndpoint.Url;

    public string? AccountButton => Money.Account switch
    {
        null => "Ouvrir le compte de versement",
        { IsReady: false } => "Compléter le compte de versement",
        _ => null,
    };

    public IReadOnlyList<EntryRow> Entries => [.. Money.Entries.Take(MostShown).Select(RowOf)];

    public EmptyState Nothing { get; } = new("Aucun mouvement", "Vos ventes, remboursements et versements paraîtront ici.", null, null);

    private Money Refunded => Money.Entries.Where(entry => entry.Kind is EntryKind.RefundDue)
        .SelectMany(entry => entry.Postings).Where(posting => posting.Account.Value.StartsWith("refund:", StringComparison.Ordinal)).Select(posting => SharedKernel.Money.OfCents(-posting.Cents)).Sum();

    private Money Kept => Money.Entries.SelectMany(entry => entry.Postings).Where(posting => posting.Account == LedgerAccount.Commission || posting.Account == LedgerAccount.Vat)
        .Select(posting => SharedKernel.Money.OfCents(-posting.Cents)).Sum();

    private Money Owed(LedgerAccount account) => Money.Entries.SelectMany(entry => entry.Postings).Where(posting => posting.Account == account).Select(posting => SharedKernel.Money.OfCents(-posting.Cents)).Sum();

    private EntryRow RowOf(LedgerEntry entry) => new(
        French.Instant(entry.At), LedgerWords.Kind(entry.Kind), entry.Order is { } order && Money.Orders.TryGetValue(order, out var reference) ? reference.Value : "",
        Change(entry, LedgerAccount.SellerHeld(Seller)), Change(entry, LedgerAccount.SellerDue(Seller)));

    private static string Change(LedgerEntry entry, LedgerAccount account) =>
        entry.Postings.Where(posting => posting.Account == account).Sum(posting => -posting.Cents) is var cents and not 0 ? French.Euros(SharedKernel.Money.OfCents(cents)) : "";

    public sealed record Kpi(string Label, string Value, string Hint);

    public sealed record EntryRow(string When, string What, string Order, string Held, string Due);
}

/// <summary>What Stripe asks for, in French; a new word of Stripe's is called by its own name.</summary>
internal static class StripeWords
{
    public static string Of(string requirement) => requirement switch
    {
        "external_account" => "Votre compte bancaire (IBAN)",
        "tos_acceptance.date" or "tos_acceptance.ip" => "Votre accord aux conditions de Stripe",
        _ when requirement.StartsWith("representative.", StringComparison.Ordinal) || requirement.StartsWith("person_", StringComparison.Ordinal) => "L’identité du représentant légal",
        _ when requirement.StartsWith("company.", StringComparison.Ordinal) => "Les informations de la société",
        _ when requirement.StartsWith("business_profile.", StringComparison.Ordinal) => "L’activité de la boutique",
        _ => requirement,
    };
}
