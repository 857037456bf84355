using Marten;
using Sipoko.Accounts.Contracts;
using Sipoko.Messaging.Support;

namespace Sipoko.Messaging.Conversations;

/// <summary>
/// A person closed their account. What they wrote stays with those to whom they wrote it; their drafts can no longer be read. An order's thread goes on
/// by the link in its mails, since its rights do; a question to a shop ends. What was written, to staff too, can be read
/// until its term.
/// </summary>
public static class LeaveThreadsOnAccountErasedHandler
{
    public static Decision<ConversationEvent> Decide(AccountErased erased, Conversation thread) =>
        thread.Buyer != erased.AccountId ? Decision.Nothing : new BuyerLeft(erased.At);

    public static async Task Handle(AccountErased erased, IDocumentSession session, IPersonKeys keys, IErasureTerms terms, CancellationToken cancellation)
    {
        var lastDay = Retention.LastDay(Purpose.Conversation, ParisTime.Day(erased.At));
        foreach (var thread in await session.Query<Conversation>().Where(thread => thread.Buyer == erased.AccountId).ToListAsync(cancellation))
        {
            var stream = await session.Events.FetchForWriting<Conversation>(thread.Id.Value, cancellation);
            stream.AppendMany(Decide(erased, stream.Aggregate!).Recorded);
            await terms.ForgetAfter(thread.KeyOwner, Purpose.Conversation, lastDay, cancellation);
            session.Delete<MessageDraft>(MessageDrafts.IdOf(thread.Id));
        }

        foreach (var ticket in await session.Query<SupportTicket>().Where(ticket => ticket.Author == erased.AccountId).ToListAsync(cancellation))
        {
            await terms.ForgetAfter(ticket.KeyOwner, Purpose.Conversation, lastDay, cancellation);
        }

        await keys.Forget(erased.PersonId, Purpose.Conversation, cancellation);
    }
}
