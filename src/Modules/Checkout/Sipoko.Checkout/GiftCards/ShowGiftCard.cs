using System.Globalization;
using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.GiftCards;

/// <summary>One card for staff: what is left, what happened, and what may be done for who lost it.</summary>
public sealed class ShowGiftCardEndpoint : ICarterModule
{
    internal static string UrlOf(GiftCardId id) => $"{FindGiftCardsEndpoint.Url}/{id.Value}";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/cartes-cadeaux/{card:guid}", Get).RequireAuthorization(Policies.StaffGiftCards);

    private static async Task<IResult> Get(Guid card, HttpContext http, GiftCardFiles files, Pages pages) =>
        await files.Find(new(card), http.RequestAborted) is { } file ? pages.Show(new ShowGiftCardPage(file, BlockGiftCardForm.Blank())) : Reply.NotFound();
}

internal sealed record ShowGiftCardPage(GiftCardFile File, BlockGiftCardForm Form, Refusal? Refusal = null) : IPageView
{
    private GiftCard Card => File.Card;

    public string Title => $"Carte cadeau {Card.LastFour}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff(FindGiftCardsEndpoint.Url);

    public IReadOnlyList<Crumb> Crumbs => [new(FindGiftCardsEndpoint.Url, "Cartes cadeaux"), new(null, Title)];

    public Notice? Refused => Refusal is null ? null : new("err", Refusal.Sentence);

    public IReadOnlyList<FieldError> Errors => Form.Errors;

    public GiftCardBalance Balance => GiftCardBalance.Of(Card, File.Now);

    public string Available => French.Euros(Card.Available);

    public string Origin => Card.Origin switch
    {
        GiftCardOrigin.Bought => $"Achat {File.Order?.Reference.Value}",
        GiftCardOrigin.Reissued => "Remplace une carte bloquée",
        _ => "Remboursement d’une commande",
    };

    public string? ReplacesUrl => Card.Replaces is { } old ? ShowGiftCardEndpoint.UrlOf(old) : null;

    public string? ReplacedByUrl => Card.ReplacedBy is { } fresh ? ShowGiftCardEndpoint.UrlOf(fresh) : null;

    public string? BlockAction => Card.Status is GiftCardStatus.Live ? $"{ShowGiftCardEndpoint.UrlOf(Card.Id)}/blocage" : null;

    public string? ReissueAction => Card.Status is GiftCardStatus.Blocked ? $"{ShowGiftCardEndpoint.UrlOf(Card.Id)}/remplacement" : null;

    public string NewCard { get; } = GiftCardId.New().Value.ToString();

    public Field To => new("to", "Envoyer la nouvelle carte", Options:
    [
        new("recipient", "Au bénéficiaire", Selected: true, "À l’adresse qui a reçu la première."),
        .. Card.Order is null ? Array.Empty<Choice>() : [new("buyer", "À l’acheteur", Hint: "Quand l’adresse du bénéficiaire est fausse ou perdue.")],
    ]);

    public string? WithdrawAction => File.Order is { } order && WithdrawGiftCardHandler.Decide(order, Card, File.Now).Events.Count > 0
        ? $"{ShowGiftCardEndpoint.UrlOf(Card.Id)}/retractation"
        : null;

    public IReadOnlyList<Moment> History => [.. File.History.Select(entry => new Moment(
        entry.Sentence, French.Instant(entry.At), entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), null, WhoActed(entry.Origin.Role), entry.Reason))];

    private static string WhoActed(string? role) => role switch
    {
        Roles.Staff => "équipe",
        "stripe" => "Stripe",
        "system" => "le système",
        _ => "une personne du site",
    };

    public sealed record Moment(string Title, string When, string WhenUtc, string? Tone, string? Who, string? Detail);
}
