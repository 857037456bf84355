using Marten;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>What a person typed under a thread and has not sent.</summary>
/// <param name="Id">The side and the thread.</param>
/// <param name="Text">Under the author's own key: nobody else reads it.</param>
public sealed record MessageDraft(string Id, Personal<MessageText> Text, DateTimeOffset SavedAt);

internal sealed record OpenedDraft(string Text, string When);

/// <summary>Keeps drafts until they are sent. No event: a draft is nobody's word yet.</summary>
internal sealed class MessageDrafts(IMessagingStore store, IPersonKeys keys, TimeProvider clock)
{
    public async Task<OpenedDraft?> Find(Party author, ConversationId thread, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<MessageDraft>(IdOf(author, thread), cancellation) is { } draft && await keys.Open(draft.Text, cancellation) is { } text
            ? new(text.Value, French.Instant(draft.SavedAt))
            : null;
    }

    /// <param name="person">Whose key seals it: the buyer, the seller's company, or the member of staff.</param>
    public async Task Keep(Party author, ConversationId thread, PersonId person, MessageText text, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Store(new MessageDraft(IdOf(author, thread), await keys.Seal(person, Purpose.Conversation, text, cancellation), clock.GetUtcNow()));
        await session.SaveChangesAsync(cancellation);
    }

    public async Task Forget(Party author, ConversationId thread, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Delete<MessageDraft>(IdOf(author, thread));
        await session.SaveChangesAsync(cancellation);
    }

    private static string IdOf(Party author, ConversationId thread) => ReadMark.IdOf(author, thread);
}
