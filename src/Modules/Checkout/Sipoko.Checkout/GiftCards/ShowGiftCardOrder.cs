using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Orders;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>A gift card's order for its buyer: paid, or to be paid. The way back from the payment page proves nothing: the payment service is asked.</summary>
public sealed class ShowGiftCardOrderEndpoint : ICarterModule
{
    internal static string UrlOf(GiftCardOrderId id) => $"/carte-cadeau/{id.Value}";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/carte-cadeau/{purchase:guid}", Get).AllowAnonymous();

    private static async Task<IResult> Get(Guid purchase, HttpContext http, GiftCardDoor door, IMessageBus bus, Pages pages, TimeProvider clock)
    {
        var order = new GiftCardOrderId(purchase);
        if (await door.Open(http, order) is not { } card)
        {
            return Reply.NotFound();
        }

        if (card.Order is { IsAwaited: true, CurrentSession: not null })
        {
            await bus.Ask(new SettleGiftCardOrder(order), http);
            card = (await door.Open(http, order))!;
        }

        return pages.Show(new ShowGiftCardOrderPage(card, clock.GetUtcNow(), http.Request.Query.ContainsKey("indisponible"), http.Request.Query.ContainsKey("session_id")));
    }
}

/// <param name="CameBack">From the payment page: the answer of the payment service may still be on its way.</param>
internal sealed record ShowGiftCardOrderPage(GiftCardOrderCard Of, DateTimeOffset Now, bool IsUnavailable = false, bool CameBack = false, Refusal? Refusal = null) : IPageView
{
    public string Title => "Carte cadeau";

    public string Reference => Of.Order.Reference.Value;

    public Notice? Incident => Refusal is not null ? new("err", Refusal.Sentence) : IsUnavailable && Of.Order.IsAwaited ? new("warn", GiftCardRefusal.GatewayDown.Sentence) : null;

    public string Heading => Of.Order.Status switch
    {
        GiftCardOrderStatus.Paid => "Merci, la carte cadeau est payée",
        GiftCardOrderStatus.Awaited => CameBack ? "Votre paiement est en cours" : "Votre carte cadeau attend son paiement",
        GiftCardOrderStatus.Expired => "Cette commande a expiré",
        GiftCardOrderStatus.Refunded => "Vous vous êtes rétracté",
        _ => IsGivenBack ? "Votre paiement vous est rendu" : "Votre paiement est en cours d’examen",
    };

    public string Explanation => Of.Order.Status switch
    {
        GiftCardOrderStatus.Paid => $"{Sending} Un reçu part à {Of.BuyerEmail?.Value ?? "votre adresse"}.",
        GiftCardOrderStatus.Awaited => CameBack
            ? "Nous attendons la réponse du service de paiement. Ne payez pas une seconde fois si vous avez déjà validé."
            : "Elle sera envoyée dès que le paiement est reçu. Sans paiement dans la demi-heure, la commande est annulée d’elle-même.",
        GiftCardOrderStatus.Expired => "Rien n’a été débité. Vous pouvez commander une autre carte.",
        GiftCardOrderStatus.Refunded => $"{French.Euros(Of.Order.Amount)} reviennent par le moyen qui a payé. La carte ne peut plus être utilisée.",
        _ => IsGivenBack ? "Ce que nous avons reçu ne correspondait pas à la commande. Aucune carte n’est émise." : "Ce que nous avons reçu ne correspond pas à la commande. Notre équipe vérifie et vous écrit.",
    };

    public IReadOnlyList<SummaryRow> Rows =>
    [
        new("Montant", French.Euros(Of.Order.Amount)),
        new("Pour", Of.Words is { } words ? $"{words.RecipientName}\n{Of.RecipientEmail?.Value}" : "Personne effacée"),
        new("Envoi", Of.Card?.SentAt is { } sent ? $"Envoyée le {French.Instant(sent)}" : $"Le {French.LongDay(Of.Order.SendOn)}"),
        .. Of.Card is { } card ? new[] { new SummaryRow("Utilisable", $"Du {French.Instant(card.ActiveFrom)} au {French.Day(ParisTime.Day(card.ValidUntil.AddTicks(-1)))}") } : [],
    ];

    public string? PayAction => Of.Order.IsAwaited ? $"/carte-cadeau/{Of.Order.Id.Value}/paiement" : null;

    public string? WithdrawAction => WithdrawGiftCardHandler.Decide(Of.Order, Of.Card, Now).Events.Count > 0
        ? $"/carte-cadeau/{Of.Order.Id.Value}/retractation"
        : null;

    public string WithdrawUntil => Of.Order.PaidAt is { } paidAt ? French.Day(GiftCardTerms.WithdrawalUntil(paidAt)) : "";

    private bool IsGivenBack => Of.Order is { SetApart: not { Count: > 0 }, NeedsStaff: false };

    private string Sending => Of.Card?.SentAt is not null ? "L’e-mail est parti." : Of.Order.SendOn <= ParisTime.Day(Now) ? "L’e-mail part dans un instant." : $"L’e-mail partira le {French.LongDay(Of.Order.SendOn)} au matin.";
}
