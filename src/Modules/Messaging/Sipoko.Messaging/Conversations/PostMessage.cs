using Sipoko.Messaging.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Conversations;

/// <summary>The buyer or the seller of an order writes to the other.</summary>
/// <param name="MessageId">Made with the form, so that sending it twice posts once.</param>
public sealed record PostMessage(ConversationId ConversationId, MessageId MessageId, MessageAuthor Author, Personal<MessageText> Text);

/// <summary>Who says to be one of the two parties, and by what.</summary>
/// <param name="Buyer">The account of who writes as a buyer.</param>
/// <param name="IsGuestOfOrder">This browser placed the order without an account, or came by the link in the mail.</param>
/// <param name="Seller">The company of who writes as a seller.</param>
public sealed record MessageAuthor(Party Party, AccountId? Buyer, bool IsGuestOfOrder, SellerId? Seller)
{
    public static MessageAuthor OfBuyer(AccountId? account, bool isGuestOfOrder) => new(Party.Buyer, account, isGuestOfOrder, null);

    public static MessageAuthor OfSeller(SellerId? seller) => new(Party.Seller, null, false, seller);

    public bool TakesPartIn(Conversation thread) => Party switch
    {
        Party.Buyer => IsGuestOfOrder || (Buyer is not null && Buyer == thread.Buyer),
        _ => Seller == thread.SellerId,
    };
}

public static class PostMessageHandler
{
    public static Decision<ConversationEvent> Decide(PostMessage command, Conversation thread, DateTimeOffset now) => thread switch
    {
        _ when !command.Author.TakesPartIn(thread) => ConversationRefusal.NotYours,
        _ when thread.Messages.Contains(command.MessageId) => Decision.Nothing,
        _ => new MessagePosted(command.MessageId, command.Author.Party, command.Text, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        PostMessage command, [WriteModel] Conversation thread, TimeProvider clock, ConversationEmails emails, CancellationToken cancellation)
    {
        var decision = Decide(command, thread, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        foreach (var posted in decision.Events.OfType<MessagePosted>())
        {
            messages.AddRange(await emails.NewMessage(thread, posted, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}
