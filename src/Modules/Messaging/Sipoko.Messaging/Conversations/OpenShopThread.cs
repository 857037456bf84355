using Marten;
using Sipoko.Messaging.Emails;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>Someone with an account asks a shop something: the thread opens with the first message, and goes on when it was open.</summary>
/// <param name="Opening">What the thread is from then on; its id follows from buyer, seller and product.</param>
public sealed record OpenShopThread(ShopThreadOpened Opening, SellerId? AsksAs, MessageId MessageId, Personal<MessageText> Text, IReadOnlyList<AttachedFile> Files);

public static class OpenShopThreadHandler
{
    private const int MostPerHour = 10;

    /// <param name="thread">Null before the first question.</param>
    /// <param name="others">The buyer's other threads.</param>
    public static Decision<ConversationEvent> Decide(OpenShopThread command, Conversation? thread, IReadOnlyList<Conversation> others, DateTimeOffset now)
    {
        var opening = command.Opening;
        var author = MessageAuthor.OfBuyer(opening.Buyer, isGuestOfOrder: false);
        if (thread is not null)
        {
            return PostMessageHandler.Decide(new(thread.Id, command.MessageId, author, command.Text, command.Files), thread, now);
        }

        return others switch
        {
            _ when command.AsksAs == opening.SellerId => ConversationRefusal.OwnShop,
            _ when others.Any(other => !other.IsOfOrder && other.SellerId == opening.SellerId && other.BlockedBy.Contains(Party.Seller)) => ConversationRefusal.OtherSideBlocked,
            _ when others.Any(other => !other.IsOfOrder && other.SellerId == opening.SellerId && other.BlockedBy.Contains(Party.Buyer)) => ConversationRefusal.YouBlocked,
            _ when others.Count(other => !other.IsOfOrder && other.OpenedAt > now.AddHours(-1)) >= MostPerHour => ConversationRefusal.TooManyQuestions,
            _ => new ConversationEvent[]
            {
                opening with { At = now }, new MessagePosted(command.MessageId, Party.Buyer, command.Text, now, command.Files.Count == 0 ? null : command.Files),
            },
        };
    }

    public static async Task<(Outcome, OutgoingMessages)> Handle(OpenShopThread command, IDocumentSession session, TimeProvider clock, ConversationEmails emails, CancellationToken cancellation)
    {
        var opening = command.Opening;
        var stream = await session.Events.FetchForWriting<Conversation>(opening.ConversationId.Value, cancellation);
        var others = await session.Query<Conversation>().Where(thread => thread.Buyer == opening.Buyer && (thread.SellerId == opening.SellerId || thread.OpenedAt > clock.GetUtcNow().AddHours(-1))).ToListAsync(cancellation);
        var decision = Decide(command, stream.Aggregate, others, clock.GetUtcNow());
        stream.AppendMany(decision.Recorded);
        var messages = new OutgoingMessages();
        var before = stream.Aggregate ?? decision.Events.OfType<ShopThreadOpened>().Select(opened => Conversation.Evolve(null, opened)).FirstOrDefault();
        foreach (var posted in decision.Events.OfType<MessagePosted>())
        {
            messages.AddRange(await emails.NewMessage(before!, posted, await ReadMark.Load(session, opening.ConversationId, cancellation), cancellation));
        }

        return (decision.Outcome, messages);
    }
}
