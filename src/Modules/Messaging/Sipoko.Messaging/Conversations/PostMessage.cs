using Marten;
using Sipoko.Messaging.AnswerTimes;
using Sipoko.Messaging.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Conversations;

/// <summary>One of those in a thread writes in it.</summary>
/// <param name="MessageId">Made with the form, so that sending it twice posts once.</param>
public sealed record PostMessage(ConversationId ConversationId, MessageId MessageId, MessageAuthor Author, Personal<MessageText> Text, IReadOnlyList<AttachedFile> Files);

/// <summary>Who says to be in a thread, and by what.</summary>
/// <param name="Buyer">The account of who writes as a buyer.</param>
/// <param name="IsGuestOfOrder">This browser placed the order without an account, or came by the link in the mail.</param>
/// <param name="Seller">The company of who writes as a seller.</param>
/// <param name="Staff">The account of a member of staff.</param>
public sealed record MessageAuthor(Party Party, AccountId? Buyer, bool IsGuestOfOrder, SellerId? Seller, AccountId? Staff = null)
{
    public static MessageAuthor OfBuyer(AccountId? account, bool isGuestOfOrder) => new(Party.Buyer, account, isGuestOfOrder, null);

    public static MessageAuthor OfSeller(SellerId? seller) => new(Party.Seller, null, false, seller);

    public static MessageAuthor OfStaff(AccountId? staff) => new(Party.Staff, null, false, null, staff);

    public bool TakesPartIn(Conversation thread, DateTimeOffset now) => Party switch
    {
        Party.Buyer => (IsGuestOfOrder && thread.IsOfOrder) || (Buyer is not null && Buyer == thread.Buyer),
        Party.Seller => Seller == thread.SellerId,
        _ => Staff is { } member && thread.MayBeReadBy(member, now),
    };
}

public static class PostMessageHandler
{
    public static Decision<ConversationEvent> Decide(PostMessage command, Conversation thread, DateTimeOffset now) => thread switch
    {
        _ when !command.Author.TakesPartIn(thread, now) => ConversationRefusal.NotYours,
        _ when thread.Messages.Any(message => message.Id == command.MessageId) => Decision.Nothing,
        _ when command.Author.Party != Party.Staff && WhyNot(command.Author.Party, thread) is { } refusal => refusal,
        _ => new MessagePosted(command.MessageId, command.Author.Party, command.Text, now, command.Files.Count == 0 ? null : command.Files),
    };

    /// <summary>Why a party cannot write; null when it can. Staff always can.</summary>
    internal static Refusal? WhyNot(Party author, Conversation thread) => thread switch
    {
        { HasBuyerLeft: true, IsOfOrder: false } => ConversationRefusal.BuyerLeft,
        _ when thread.BlockedBy.Contains(author) => ConversationRefusal.YouBlocked,
        { BlockedBy.Count: > 0 } => ConversationRefusal.OtherSideBlocked,
        _ => null,
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        PostMessage command, [WriteModel] Conversation thread, IDocumentSession session, TimeProvider clock, ConversationEmails emails, CancellationToken cancellation)
    {
        var decision = Decide(command, thread, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        foreach (var posted in decision.Events.OfType<MessagePosted>())
        {
            messages.AddRange(await emails.NewMessage(thread, posted, await ReadMark.Load(session, thread.Id, cancellation), cancellation));
            if (posted.Author == Party.Seller)
            {
                messages.Add(new ReckonAnswerTime(thread.SellerId));
                messages.Add(ReckonAnswerTime.Later(thread.SellerId));
            }
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}
