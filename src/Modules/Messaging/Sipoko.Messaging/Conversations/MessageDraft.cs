using Marten;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>What a person typed under a thread and has not sent.</summary>
/// <param name="Id">The side and the thread; of staff, whose members do not share drafts, the account too.</param>
/// <param name="Text">Under the author's own key: nobody else reads it.</param>
public sealed record MessageDraft(string Id, Personal<MessageText> Text, DateTimeOffset SavedAt);

internal sealed record OpenedDraft(string Text, string When);

/// <summary>Keeps drafts until they are sent. No event: a draft is nobody's word yet.</summary>
internal sealed class MessageDrafts(IMessagingStore store, IPersonKeys keys, TimeProvider clock)
{
    public async Task<OpenedDraft?> Find(EnteredThread entered, CancellationToken cancellation) => await Find(IdOf(entered), cancellation);

    public async Task<OpenedDraft?> Find(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<MessageDraft>(id, cancellation) is { } draft && await keys.Open(draft.Text, cancellation) is { } text
            ? new(text.Value, French.Instant(draft.SavedAt))
            : null;
    }

    /// <param name="person">Whose key seals it: the buyer, the seller's company, or the member of staff.</param>
    public async Task Keep(string id, PersonId person, MessageText text, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Store(new MessageDraft(id, await keys.Seal(person, Purpose.Conversation, text, cancellation), clock.GetUtcNow()));
        await session.SaveChangesAsync(cancellation);
    }

    public async Task Forget(string id, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Delete<MessageDraft>(id);
        await session.SaveChangesAsync(cancellation);
    }

    public static string IdOf(EnteredThread entered) => entered.Author.Staff is { } staff ? $"{ReadMark.IdOf(Party.Staff, entered.Thread.Id)}:{staff.Value:D}" : ReadMark.IdOf(entered.Party, entered.Thread.Id);

    /// <summary>For a thread that is not open yet: only its buyer can write one.</summary>
    public static string IdOf(ConversationId thread) => ReadMark.IdOf(Party.Buyer, thread);
}
