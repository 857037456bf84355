using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Staff close a card that is lost, stolen or misused; what it holds stays until it is moved.</summary>
public sealed record BlockGiftCard(GiftCardId GiftCardId, StatementOfReasons Reasons);

public static class BlockGiftCardHandler
{
    public static Decision<GiftCardEvent> Decide(BlockGiftCard command, GiftCard card, DateTimeOffset now) => card switch
    {
        { Status: GiftCardStatus.Blocked } => Decision.Nothing,
        { Status: not GiftCardStatus.Live } => GiftCardRefusal.NotLive,
        _ when !command.Reasons.IsGiven => GiftCardRefusal.ReasonsMissing,
        _ => new GiftCardBlocked(command.Reasons, now),
    };

    public static async Task<(Outcome?, OutgoingMessages)> Handle(
        BlockGiftCard command, IDocumentSession session, GiftCardEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<GiftCard>(command.GiftCardId.Value, cancellation);
        if (stream.Aggregate is not { } card)
        {
            return (null, []);
        }

        var now = clock.GetUtcNow();
        var decision = Decide(command, card, now);
        stream.AppendMany(decision.Events);
        if (decision.Events.Count == 0)
        {
            return (decision.Outcome, []);
        }

        session.Delete<SealedGiftCardCode>(command.GiftCardId); // an unsent code is not sent any more
        return (Outcome.Done, [.. await emails.Blocked(card, command.Reasons, now, cancellation)]);
    }
}

public sealed class BlockGiftCardEndpoint : ICarterModule
{
    private const string Url = "/equipe/cartes-cadeaux/{card:guid}/blocage";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost(Url, Post).RequireAuthorization(Policies.StaffGiftCards);
        app.MapGet(Url, (Guid card) => Reply.SeeOther(ShowGiftCardEndpoint.UrlOf(new(card)))).RequireAuthorization(Policies.StaffGiftCards); // a refused form that is reloaded
    }

    private static async Task<IResult> Post(Guid card, HttpContext http, GiftCardFiles files, IMessageBus bus, Pages pages)
    {
        if (await files.Find(new(card), http.RequestAborted) is not { } file)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        if (!BlockGiftCardForm.TryParse(fields, out var reasons))
        {
            return pages.Invalid(new ShowGiftCardPage(file, BlockGiftCardForm.Of(fields)));
        }

        return pages.Answer(await bus.Ask(new BlockGiftCard(new(card), reasons), http), ShowGiftCardEndpoint.UrlOf(new(card)), refusal => new ShowGiftCardPage(file, BlockGiftCardForm.Of(fields), refusal));
    }
}
