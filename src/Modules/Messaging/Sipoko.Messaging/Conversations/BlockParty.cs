using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>One side wants no more messages of the other, or takes them again. What is said of a shop's thread holds for all threads of the two without an order.</summary>
public sealed record BlockParty(ConversationId ConversationId, MessageAuthor Author, bool IsBlocked);

public static class BlockPartyHandler
{
    public static Decision<ConversationEvent> Decide(BlockParty command, Conversation thread, DateTimeOffset now) => (command.IsBlocked, thread.BlockedBy.Contains(command.Author.Party)) switch
    {
        _ when command.Author.Party == Party.Staff || !command.Author.TakesPartIn(thread, now) => ConversationRefusal.NotYours,
        (true, true) or (false, false) => Decision.Nothing,
        (false, true) => new ThreadUnblocked(command.Author.Party, now),
        _ when WhyNot(thread, now) is { } refusal => refusal,
        _ => new ThreadBlocked(command.Author.Party, now),
    };

    /// <summary>Why nobody may stop the messages of this thread; null when both may.</summary>
    internal static Refusal? WhyNot(Conversation thread, DateTimeOffset now) =>
        thread.IsOfOrder && (thread.GuaranteeEnds is not { } end || now < end) ? ConversationRefusal.GuaranteeRuns : null;

    public static async Task<Outcome?> Handle(BlockParty command, IDocumentSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForWriting<Conversation>(command.ConversationId.Value, cancellation);
        if (stream.Aggregate is not { } thread)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var decision = Decide(command, thread, now);
        stream.AppendMany(decision.Recorded);
        if (decision.Refusal is null && !thread.IsOfOrder)
        {
            await Others(command, thread, session, now, cancellation);
        }

        return decision.Outcome;
    }

    private static async Task Others(BlockParty command, Conversation thread, IDocumentSession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var others = await session.Query<Conversation>().Where(other => other.SellerId == thread.SellerId && other.Buyer == thread.Buyer && other.Id != thread.Id).ToListAsync(cancellation);
        foreach (var other in others.Where(other => !other.IsOfOrder))
        {
            var stream = await session.Events.FetchForWriting<Conversation>(other.Id.Value, cancellation);
            stream.AppendMany(Decide(command, stream.Aggregate!, now).Recorded);
        }
    }
}

public sealed class BlockPartyEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/messages/{id:guid}/blocage", (Guid id, HttpContext http, ThreadDoor door, IMessageBus bus, ThreadPages threads, Pages pages) => Post(Party.Buyer, id, http, door, bus, threads, pages)).AllowAnonymous().RequireRateLimiting(RateLimits.Talking);
        app.MapPost("/vendeur/messages/{id:guid}/blocage", (Guid id, HttpContext http, ThreadDoor door, IMessageBus bus, ThreadPages threads, Pages pages) => Post(Party.Seller, id, http, door, bus, threads, pages))
            .RequireAuthorization(Policies.Seller).RequireRateLimiting(RateLimits.Talking);
    }

    private static async Task<IResult> Post(Party party, Guid id, HttpContext http, ThreadDoor door, IMessageBus bus, ThreadPages threads, Pages pages)
    {
        if (await door.Enter(party, http, id) is not { } entered)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var outcome = await bus.Ask(new BlockParty(entered.Thread.Id, entered.Author, !fields.IsChecked("accepter")), http);
        return await pages.Answer(outcome, entered.Path, async refusal => await threads.Refused(entered, fields, refusal, http.RequestAborted));
    }
}
