namespace Sipoko.Messaging.Conversations;

public abstract record ConversationEvent;

/// <summary>A paid order lets its buyer and one of its sellers write to each other.</summary>
public sealed record OrderThreadOpened(
    ConversationId ConversationId, OrderId OrderId, OrderReference Reference, SellerOrderId SellerOrderId, SellerId SellerId, string ShopName, EmailAddress SellerEmail,
    AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email, DateTimeOffset At) : ConversationEvent;

/// <summary>Someone with an account asks a shop something before any order.</summary>
/// <param name="Product">What it is about; null for the shop as a whole.</param>
/// <param name="Email">Under the key of the buyer's profile: no notice finds someone who left.</param>
public sealed record ShopThreadOpened(
    ConversationId ConversationId, SellerId SellerId, string ShopName, string ShopSlug, EmailAddress SellerEmail, ThreadProduct? Product, ThreadSubject Subject,
    AccountId Buyer, PersonId Person, Personal<EmailAddress> Email, DateTimeOffset At) : ConversationEvent;

/// <summary>One of those in the thread wrote. What was typed is kept whole: what the other side may not see of it is hidden when it is shown.</summary>
public sealed record MessagePosted(
    MessageId MessageId, Party Author, Personal<MessageText> Text, DateTimeOffset At, IReadOnlyList<AttachedFile>? Files = null) : ConversationEvent;

/// <summary>A parcel left: a line that nobody wrote.</summary>
public sealed record ShipmentNoted(ParcelId ParcelId, string Carrier, TrackingNumber Tracking, DateTimeOffset At) : ConversationEvent;

/// <summary>The buyer has the last parcel: a line that nobody wrote, from which the guarantee runs.</summary>
public sealed record ReceiptNoted(DateTimeOffset At) : ConversationEvent;

/// <summary>Something happened to the order, told by another module: a line that nobody wrote.</summary>
public sealed record NoteWritten(Guid NoteId, string Sentence, DateTimeOffset At) : ConversationEvent;

/// <summary>A guest's thread belongs to an account from now on.</summary>
public sealed record BuyerJoined(AccountId Buyer, DateTimeOffset At) : ConversationEvent;

/// <summary>The buyer closed their account. Nothing is taken away from the seller.</summary>
public sealed record BuyerLeft(DateTimeOffset At) : ConversationEvent;

/// <summary>One side wants no more messages of the other.</summary>
public sealed record ThreadBlocked(Party By, DateTimeOffset At) : ConversationEvent;

/// <summary>One side lets the other write again.</summary>
public sealed record ThreadUnblocked(Party By, DateTimeOffset At) : ConversationEvent;

/// <summary>The seller says that the last message needs no answer.</summary>
public sealed record AnswerWaived(DateTimeOffset At) : ConversationEvent;

/// <summary>One side calls Sipoko's staff into the thread.</summary>
public sealed record HelpAsked(Party By, Personal<MessageText> Reason, DateTimeOffset At) : ConversationEvent;

/// <summary>Staff leave the thread: the help is given.</summary>
public sealed record HelpEnded(AccountId Staff, DateTimeOffset At) : ConversationEvent;

/// <summary>A member of staff, whom nobody called, is about to read the thread, and says why.</summary>
public sealed record ThreadConsulted(AccountId Staff, string Reason, DateTimeOffset At) : ConversationEvent;

/// <summary>Who writes in a thread: its two parties, and Sipoko's staff when called.</summary>
public enum Party
{
    Buyer,
    Seller,
    Staff,
}

/// <summary>What a question to a shop is about.</summary>
public enum ThreadSubject
{
    Product,
    Order,
    Delivery,
    Other,
}

/// <summary>The product that a question is about, as it was called then.</summary>
public sealed record ThreadProduct(ProductId ProductId, string Slug, string Title);

/// <summary>A file of a message; its content is kept apart, sealed under the thread's key.</summary>
public sealed record AttachedFile(FileId FileId, string MediaType, Personal<FileName> Name);
