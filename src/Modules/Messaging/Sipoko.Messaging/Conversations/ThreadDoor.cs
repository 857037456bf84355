using Marten;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Conversations;

/// <summary>Lets the parties of a thread in, each by their own way; for everyone else there is nothing.</summary>
internal sealed class ThreadDoor(IMessagingStore store, OrderAccess access, TimeProvider clock)
{
    /// <summary>Null when there is no such thread, or the person has no part in it.</summary>
    public async Task<EnteredThread?> Enter(Party party, HttpContext http, Guid id)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Conversation>(new ConversationId(id), http.RequestAborted) is not { } thread)
        {
            return null;
        }

        var author = party switch
        {
            Party.Buyer => MessageAuthor.OfBuyer(http.User.AccountId(), thread.OrderId is { } order && access.IsGranted(http, order)),
            Party.Seller => MessageAuthor.OfSeller(http.User.SellerId()),
            _ => MessageAuthor.OfStaff(http.User.AccountId()),
        };
        return author.TakesPartIn(thread, clock.GetUtcNow()) ? new(thread, author) : null;
    }

    /// <summary>The pages of a thread, of each of those in it.</summary>
    public static string PathOf(Party party, ConversationId id) => party switch
    {
        Party.Buyer => $"/compte/messages/{id.Value}",
        Party.Seller => $"/vendeur/messages/{id.Value}",
        _ => $"/equipe/conversations/{id.Value}",
    };
}

/// <summary>A thread, and as whom this person is in it.</summary>
internal sealed record EnteredThread(Conversation Thread, MessageAuthor Author)
{
    public Party Party => Author.Party;

    public string Path => ThreadDoor.PathOf(Party, Thread.Id);
}
