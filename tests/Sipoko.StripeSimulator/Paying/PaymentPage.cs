using System.Globalization;
using System.Text.Json.Nodes;
using static Sipoko.StripeSimulator.Paying.PageLayout;

namespace Sipoko.StripeSimulator.Paying;

/// <summary>The page on which a buyer pays, refuses or leaves.</summary>
internal static class PaymentPage
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static IResult Open(JsonObject session, bool declined)
    {
        var total = Escaped(French.Euros(session.Number("amount_total")));
        var action = "/pay/" + session.Id();
        return Page($"Payer {French.Euros(session.Number("amount_total"))}", $"""
            <div class="columns">
            <section aria-labelledby="montant">
            <h1 id="montant"><span class="payee">Payer Sipoko</span> {total}</h1>
            <ul class="lines">
            {Lines(session)}
            <li class="total"><span>Total à payer</span><span class="sum">{total}</span></li>
            </ul>
            </section>
            <section class="card">
            {(declined ? Declined : "")}
            <form method="post" action="{action}/payer">
            <fieldset>
            <legend><h2>Moyen de paiement</h2></legend>
            {Means(session)}
            </fieldset>
            <button class="primary">Payer {total}</button>
            <div class="others">
            <h2>Essayer une autre issue</h2>
            <button formaction="{action}/refuser">Refuser le paiement<small>La banque dit non, on peut réessayer.</small></button>
            <button formaction="{action}/payer-sans-revenir">Payer sans revenir<small>La boutique l’apprend par Stripe seul.</small></button>
            <button formaction="{action}/payer-plus-tard">Payer avec une réponse différée<small>Le moyen répond plus tard : oui ou non.</small></button>
            <button formaction="{action}/abandonner">Abandonner<small>Retour à la boutique sans payer.</small></button>
            </div>
            </form>
            <p class="aside">{Escaped(Deadline(session))}</p>
            </section>
            </div>
            """);
    }

    public static IResult PaidWithoutReturn(JsonObject session) => Message(
        "Paiement effectué",
        $"{French.Euros(session.Number("amount_total"))} payés. Vous pouvez fermer cette page\u00A0: la boutique l’apprendra sans vous.");

    public static IResult AlreadyPaid(JsonObject session) => Message(
        "Ce paiement est déjà fait",
        $"{French.Euros(session.Number("amount_total"))} ont été payés, une seule fois.",
        ReturnUrl(session),
        "Revenir à la boutique");

    public static IResult Waiting(JsonObject session)
    {
        var action = "/pay/" + session.Id();
        var back = ReturnUrl(session) is { } url ? $"<p><a href=\"{Escaped(url)}\">Revenir à la boutique en attendant</a></p>" : "";
        return Page("Paiement en attente", $"""
            <div class="card narrow">
            <h1 class="sentence">Paiement en attente</h1>
            <p>Le moyen de paiement n’a pas encore répondu. Ici, c’est vous qui répondez pour lui.</p>
            <form method="post" action="{action}/accepter"><button class="primary">Accepter le paiement</button></form>
            <form method="post" action="{action}/rejeter"><button>Rejeter le paiement</button></form>
            {back}
            </div>
            """);
    }

    public static IResult Expired(JsonObject session) => Message(
        "Cette page de paiement a expiré",
        "Rien n’a été débité. Reprenez votre panier pour payer de nouveau.",
        session.Text("cancel_url"),
        "Revenir à la boutique",
        StatusCodes.Status410Gone);

    public static IResult Unknown() => Message(
        "Paiement introuvable",
        "Aucun paiement ne correspond à cette adresse.",
        status: StatusCodes.Status404NotFound);

    public static string? ReturnUrl(JsonObject session) =>
        (session.Text("success_url") ?? session.Text("return_url"))?.Replace("{CHECKOUT_SESSION_ID}", session.Id(), StringComparison.Ordinal);

    private const string Declined =
        "<p class=\"declined\" role=\"alert\"><strong>Paiement refusé.</strong> Rien n’a été débité. Réessayez, ou choisissez un autre moyen de paiement.</p>";

    private static string Lines(JsonObject session)
    {
        var lines = session["_line_items"]!.AsArray().Select(item => Line(item!.AsObject()));
        var discount = session["total_details"]!.AsObject().Number("amount_discount");
        return string.Join('\n', discount == 0 ? lines : lines.Append(
            $"<li><span>Réduction</span><span class=\"sum\">−{Escaped(French.Euros(discount))}</span></li>"));
    }

    private static string Line(JsonObject item)
    {
        var quantity = item.Number("quantity");
        var each = quantity > 1 ? $"{quantity} × {French.Euros(item["price"]!.AsObject().Number("unit_amount"))}" : null;
        var details = string.Concat(new[] { item.Text("_detail"), each }.OfType<string>().Select(detail => $"<small>{Escaped(detail)}</small>"));
        return $"<li><span>{Escaped(item.Text("description") ?? "")}</span><span class=\"sum\">{Escaped(French.Euros(item.Number("amount_subtotal")))}</span>{details}</li>";
    }

    private static string Means(JsonObject session) => string.Join('\n', Allowed(session).Select((means, index) => $"""
        <label class="means"><input type="radio" name="moyen" value="{means}"{(index == 0 ? " checked" : "")}><span>{Escaped(French.Means(means))}</span><small>{Escaped(French.MeansHint(means))}</small></label>
        """));

    public static IEnumerable<string> Allowed(JsonObject session) => session["payment_method_types"]!.AsArray().Select(means => means!.GetValue<string>());

    private static string Deadline(JsonObject session)
    {
        var end = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(session.Number("expires_at")), Paris);
        return $"Page valable jusqu’à {end.ToString("H' h 'mm", CultureInfo.InvariantCulture).Replace(' ', '\u00A0')}.";
    }
}
