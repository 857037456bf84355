using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Conversations;

public abstract record ConversationEvent;

/// <summary>A paid order lets its buyer and one of its sellers write to each other.</summary>
public sealed record OrderThreadOpened(
    ConversationId ConversationId, OrderId OrderId, OrderReference Reference, SellerOrderId SellerOrderId, SellerId SellerId, string ShopName, EmailAddress SellerEmail,
    AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email, DateTimeOffset At) : ConversationEvent;

/// <summary>One of the two wrote.</summary>
public sealed record MessagePosted(MessageId MessageId, Party Author, Personal<MessageText> Text, DateTimeOffset At) : ConversationEvent;

/// <summary>A parcel left: a line that nobody wrote.</summary>
public sealed record ShipmentNoted(ParcelId ParcelId, string Carrier, TrackingNumber Tracking, DateTimeOffset At) : ConversationEvent;

/// <summary>The two who talk about an order.</summary>
public enum Party
{
    Buyer,
    Seller,
}

/// <summary>The thread of one seller order. It knows what was said by number only; the texts are in its events.</summary>
/// <param name="Id">The seller order's own.</param>
/// <param name="LastAuthor">Who wrote last; null before the first message.</param>
public sealed record Conversation(
    ConversationId Id, OrderId OrderId, OrderReference Reference, SellerOrderId SellerOrderId, SellerId SellerId, string ShopName, EmailAddress SellerEmail,
    AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email, IReadOnlyList<MessageId> Messages, IReadOnlyList<ParcelId> Parcels,
    Party? LastAuthor, DateTimeOffset LastAt)
{
    /// <summary>A thread's texts are sealed under a key of its own, not one person's: erasing one party does not silence the other.</summary>
    internal PersonId KeyOwner => new(Id.Value);

    public static ConversationId IdOf(SellerOrderId sellerOrder) => new(sellerOrder.Value);

    internal static Conversation Evolve(Conversation? thread, ConversationEvent happened) => (thread, happened) switch
    {
        (null, OrderThreadOpened e) => new(
            e.ConversationId, e.OrderId, e.Reference, e.SellerOrderId, e.SellerId, e.ShopName, e.SellerEmail, e.Buyer, e.Person, e.Email, [], [], null, e.At),
        ({ } t, MessagePosted e) => t with { Messages = [.. t.Messages, e.MessageId], LastAuthor = e.Author, LastAt = e.At },
        ({ } t, ShipmentNoted e) => t with { Parcels = [.. t.Parcels, e.ParcelId], LastAt = e.At },
        _ => throw new UnreachableEventException(thread, happened),
    };
}

public sealed partial class ConversationProjection : SingleStreamProjection<Conversation, ConversationId>
{
    public ConversationProjection() => this.SeeOnly<ConversationEvent>();

    public override Conversation Evolve(Conversation? snapshot, ConversationId id, IEvent e) => Conversation.Evolve(snapshot, (ConversationEvent)e.Data);
}
