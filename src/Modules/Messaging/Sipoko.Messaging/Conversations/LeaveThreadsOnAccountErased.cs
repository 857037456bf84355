using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Messaging.Conversations;

/// <summary>
/// A person closed their account. What they wrote stays with those to whom they wrote it; their drafts can no longer be read. An order's thread goes on
/// by the link in its mails, since its rights do; a question to a shop ends.
/// </summary>
public static class LeaveThreadsOnAccountErasedHandler
{
    public static Decision<ConversationEvent> Decide(AccountErased erased, Conversation thread) =>
        thread.Buyer != erased.AccountId ? Decision.Nothing : new BuyerLeft(erased.At);

    public static async Task Handle(AccountErased erased, IDocumentSession session, IPersonKeys keys, CancellationToken cancellation)
    {
        foreach (var thread in await session.Query<Conversation>().Where(thread => thread.Buyer == erased.AccountId).ToListAsync(cancellation))
        {
            var stream = await session.Events.FetchForWriting<Conversation>(thread.Id.Value, cancellation);
            stream.AppendMany(Decide(erased, stream.Aggregate!).Recorded);
            session.Delete<MessageDraft>(MessageDrafts.IdOf(thread.Id));
        }

        await keys.Forget(erased.PersonId, Purpose.Conversation, cancellation);
    }
}
