using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Ledger;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>What is left on a blocked card goes on to another, under a new code.</summary>
/// <param name="NewCard">Made with the form, so that a double click issues one.</param>
/// <param name="ToBuyer">Mailed to who paid, when the recipient's address is the trouble.</param>
public sealed record ReissueGiftCard(GiftCardId GiftCardId, GiftCardId NewCard, bool ToBuyer);

public static class ReissueGiftCardHandler
{
    public static Decision<GiftCardEvent> Decide(ReissueGiftCard command, GiftCard card, DateTimeOffset now) => card switch
    {
        { Status: GiftCardStatus.Replaced } when card.ReplacedBy == command.NewCard => Decision.Nothing,
        { Status: not GiftCardStatus.Blocked } => GiftCardRefusal.NotBlocked,
        { Holds.Count: > 0 } => GiftCardRefusal.IsHeld,
        { Available.Cents: 0 } => GiftCardRefusal.NothingLeft,
        { Order: null } when command.ToBuyer => GiftCardRefusal.NotBought,
        _ => new GiftCardReplaced(command.NewCard, card.Available, now),
    };

    public static async Task<(Outcome?, OutgoingMessages)> Handle(
        ReissueGiftCard command, IDocumentSession session, GiftCardPress press, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCard>(command.GiftCardId.Value, cancellation);
        if (stream.Aggregate is not { } card)
        {
            return (null, []);
        }

        var now = clock.GetUtcNow();
        var decision = Decide(command, card, now);
        stream.AppendMany(decision.Events);
        if (decision.Events is not [GiftCardReplaced replaced])
        {
            return (decision.Outcome, []);
        }

        await LedgerBook.Post(session, [Postings.ForGiftCardMoved(new(card.Id, replaced.Amount), replaced.By)], now, cancellation);
        var order = command.ToBuyer ? await session.LoadAsync<GiftCardOrder>(card.Order!.Value, cancellation) : null;
        var (holder, email, key) = order is null ? (card.Holder, card.Email, card.EmailKey) : (order.Buyer, order.BuyerEmail, order.BuyerEmailKey);
        var messages = await press.Print(session, (hash, lastFour) => new GiftCardIssued(
            replaced.By, GiftCardOrigin.Reissued, card.Order, card.Id, replaced.Amount, hash, lastFour, holder, email, key, card.Words, now, card.ActiveFrom > now ? card.ActiveFrom : now,
            card.ValidUntil, now), now, cancellation);
        return (Outcome.Done, [.. messages]);
    }
}

public sealed class ReissueGiftCardEndpoint : ICarterModule
{
    private const string Url = "/equipe/cartes-cadeaux/{card:guid}/remplacement";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffGiftCards);
        app.MapGet(Url, (Guid card) => Reply.SeeOther(ShowGiftCardEndpoint.UrlOf(new(card)))).RequireAuthorization(Policies.StaffGiftCards);
    }

    private static async Task<IResult> Post(Guid card, HttpContext http, GiftCardFiles files, IMessageBus bus, Pages pages)
    {
        if (await files.Find(new(card), http.RequestAborted) is not { } file)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        if (!Guid.TryParse(fields.Raw("card"), out var fresh) || fields.Raw("to") is not ("recipient" or "buyer"))
        {
            return pages.Invalid(new ShowGiftCardPage(file, BlockGiftCardForm.Blank(), new("gift_card.whom", "Choisissez à qui envoyer la nouvelle carte.")));
        }

        return pages.Answer(
            await bus.Ask(new ReissueGiftCard(new(card), new(fresh), fields.Raw("to") == "buyer"), http), ShowGiftCardEndpoint.UrlOf(new(fresh)),
            refusal => new ShowGiftCardPage(file, BlockGiftCardForm.Blank(), refusal));
    }
}
