using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Checkout.GiftCards;

/// <summary>What is left on a card, for whoever has its code. The code is posted, so that it stands in no address and no log.</summary>
public sealed class ShowGiftCardBalanceEndpoint : ICarterModule
{
    public const string Url = "/carte-cadeau/solde";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, (Pages pages) => pages.Show(new ShowGiftCardBalancePage(GiftCardCodeForm.Blank(), null))).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous();
    }

    private static async Task<IResult> Post(HttpContext http, WrongCodes wrong, GiftCardCodes codes, GiftCardReader cards, Pages pages, TimeProvider clock)
    {
        var fields = await FormFields.Read(http.Request);
        var (card, refusal) = await wrong.Find(http, fields.Raw(GiftCardCodeForm.Name), codes, cards);
        if (refusal is not null)
        {
            fields.Refuse(refusal);
            return pages.Invalid(new ShowGiftCardBalancePage(GiftCardCodeForm.Of(fields), null));
        }

        return pages.Show(new ShowGiftCardBalancePage(GiftCardCodeForm.Blank(), GiftCardBalance.Of(card!, clock.GetUtcNow())));
    }
}

/// <summary>One field: the 16 characters.</summary>
internal sealed record GiftCardCodeForm(Field Code, IReadOnlyList<FieldError> Errors)
{
    public const string Name = "code";

    private const int MaxTyped = 40;

    public static GiftCardCodeForm Blank() => Of(FormFields.Empty());

    public static GiftCardCodeForm Of(FormFields fields) => new(
        new(Name, "Code de la carte", fields.Raw(Name), fields.ErrorOf(Name), Hint: "16 caractères, par exemple 7H2K-9QMD-4VXT-0RBN. Les tirets et les majuscules sont facultatifs.", Autocomplete: "off", MaxLength: MaxTyped),
        fields.Errors);
}

internal sealed record GiftCardBalance(string State, string Tone, string Amount, IReadOnlyList<SummaryRow> Rows)
{
    public static GiftCardBalance Of(GiftCard card, DateTimeOffset now)
    {
        var (state, tone) = StateOf(card, now);
        return new(state, tone, French.Euros(card.Status is GiftCardStatus.Live ? card.Available : Money.Zero),
        [
            new("Carte", $"XXXX-XXXX-XXXX-{card.LastFour}"),
            new("Montant d’origine", French.Euros(card.Amount)),
            .. card.Holds.Count > 0 ? new[] { new SummaryRow("Retenu pour une commande en cours de paiement", French.Euros(card.Holds.Select(hold => hold.Amount).Sum())) } : [],
            .. card.ActiveFrom > now ? new[] { new SummaryRow("Utilisable à partir du", French.Instant(card.ActiveFrom)) } : [],
            new("Valable jusqu’au", French.Day(ParisTime.Day(card.ValidUntil.AddTicks(-1)))),
        ]);
    }

    public static (string State, string Tone) StateOf(GiftCard card, DateTimeOffset now) => card switch
    {
        { Status: GiftCardStatus.Blocked } => ("Bloquée", "err"),
        { Status: GiftCardStatus.Replaced } => ("Remplacée", "err"),
        { Status: GiftCardStatus.Withdrawn } => ("Annulée", "err"),
        { Status: GiftCardStatus.Expired } => ("Expirée", "err"),
        _ when now >= card.ValidUntil => ("Expirée", "err"),
        _ when now < card.ActiveFrom => ("Pas encore active", "warn"),
        { Available.Cents: 0 } => ("Épuisée", "warn"),
        _ => ("Active", "ok"),
    };
}

internal sealed record ShowGiftCardBalancePage(GiftCardCodeForm Form, GiftCardBalance? Balance) : IPageView
{
    public string Title => "Solde d’une carte cadeau";

    public string Action => ShowGiftCardBalanceEndpoint.Url;

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
