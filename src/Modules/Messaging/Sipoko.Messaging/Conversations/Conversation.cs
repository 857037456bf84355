using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Messaging.AnswerTimes;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Conversations;

/// <summary>
/// The thread of one seller order, or of a question to a shop. It knows what was said by number only, and the last message sealed; the other texts are
/// in its events.
/// </summary>
/// <param name="Id">A seller order's own; else that of buyer, seller and product together.</param>
/// <param name="Buyer">Null for a guest, and once the buyer closed their account.</param>
public sealed record Conversation(
    ConversationId Id, SellerId SellerId, string ShopName, EmailAddress SellerEmail, AccountId? Buyer, PersonId Person, Personal<EmailAddress> Email,
    DateTimeOffset OpenedAt, DateTimeOffset LastAt)
{
    private const int GuaranteeYears = 2; // art. L217-3

    private static readonly TimeSpan ReadingTime = TimeSpan.FromHours(8);

    /// <summary>Null for a question to a shop.</summary>
    public OrderId? OrderId { get; init; }

    public OrderReference? Reference { get; init; }

    public SellerOrderId? SellerOrderId { get; init; }

    /// <summary>When the buyer had the last parcel; null before.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Null for the thread of an order.</summary>
    public string? ShopSlug { get; init; }

    public ThreadProduct? Product { get; init; }

    public ThreadSubject? Subject { get; init; }

    public IReadOnlyList<PostedMessage> Messages { get; init; } = [];

    public IReadOnlyList<ParcelId> Parcels { get; init; } = [];

    public IReadOnlyList<Guid> Notes { get; init; } = [];

    /// <summary>Who wrote last; null before the first message.</summary>
    public Party? LastAuthor { get; init; }

    public Personal<MessageText>? LastText { get; init; }

    /// <summary>How many messages there were when someone else than the buyer wrote last: what the buyer has to have read.</summary>
    public int LastForBuyer { get; init; }

    public int LastForSeller { get; init; }

    /// <summary>Since when the buyer waits for the seller's answer; null when nothing waits.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>The seller's answers of the last months: a wait that was waived, stopped or left is none.</summary>
    public IReadOnlyList<SellerAnswer> Answers { get; init; } = [];

    /// <summary>Who wants no more messages of the other.</summary>
    public IReadOnlyList<Party> BlockedBy { get; init; } = [];

    public bool HasBuyerLeft { get; init; }

    /// <summary>Null while staff are not called in.</summary>
    public CalledHelp? Help { get; init; }

    public IReadOnlyList<StaffReading> Readings { get; init; } = [];

    /// <summary>A thread's texts are sealed under a key of its own, not one person's: erasing one party does not silence the other.</summary>
    internal PersonId KeyOwner => new(Id.Value);

    internal bool IsOfOrder => OrderId is not null;

    /// <summary>From when an order's parties may stop the other's messages: until then rights are exercised here. Null while nothing was received.</summary>
    internal DateTimeOffset? GuaranteeEnds => ReceivedAt?.AddYears(GuaranteeYears);

    internal bool MayBeReadBy(AccountId staff, DateTimeOffset now) =>
        Help is not null || Readings.Any(reading => reading.Staff == staff && reading.At <= now && now < reading.At + ReadingTime);

    public static ConversationId IdOf(SellerOrderId sellerOrder) => new(sellerOrder.Value);

    /// <summary>One thread for a buyer, a seller and a product, or the shop as a whole.</summary>
    public static ConversationId IdOf(AccountId buyer, SellerId seller, ProductId? product) =>
        new(DerivedId.Of([.. buyer.Value.ToByteArray(), .. seller.Value.ToByteArray(), .. (product?.Value ?? Guid.Empty).ToByteArray()]));

    internal static Conversation Evolve(Conversation? thread, ConversationEvent happened) => (thread, happened) switch
    {
        (null, OrderThreadOpened e) => new(e.ConversationId, e.SellerId, e.ShopName, e.SellerEmail, e.Buyer, e.Person, e.Email, e.At, e.At)
        {
            OrderId = e.OrderId, Reference = e.Reference, SellerOrderId = e.SellerOrderId,
        },
        (null, ShopThreadOpened e) => new(e.ConversationId, e.SellerId, e.ShopName, e.SellerEmail, e.Buyer, e.Person, e.Email, e.At, e.At)
        {
            ShopSlug = e.ShopSlug, Product = e.Product, Subject = e.Subject,
        },
        ({ } t, MessagePosted e) => t.With(e),
        ({ } t, ShipmentNoted e) => t with { Parcels = [.. t.Parcels, e.ParcelId], LastAt = e.At },
        ({ } t, ReceiptNoted e) => t with { ReceivedAt = e.At, LastAt = e.At },
        ({ } t, NoteWritten e) => t with { Notes = [.. t.Notes, e.NoteId], LastAt = e.At },
        ({ } t, BuyerJoined e) => t with { Buyer = e.Buyer },
        ({ } t, BuyerLeft) => t with { Buyer = null, HasBuyerLeft = true, WaitingSince = t.IsOfOrder ? t.WaitingSince : null },
        ({ } t, ThreadBlocked e) => t with { BlockedBy = [.. t.BlockedBy, e.By], WaitingSince = null },
        ({ } t, ThreadUnblocked e) => t with { BlockedBy = [.. t.BlockedBy.Where(party => party != e.By)] },
        ({ } t, AnswerWaived) => t with { WaitingSince = null },
        ({ } t, HelpAsked e) => t with { Help = new(e.By, e.Reason, e.At), LastAt = e.At },
        ({ } t, HelpEnded e) => t with { Help = null, LastAt = e.At },
        ({ } t, ThreadConsulted e) => t with { Readings = [.. t.Readings, new(e.Staff, e.At)] },
        _ => throw new UnreachableEventException(thread, happened),
    };

    private Conversation With(MessagePosted e) => this with
    {
        Messages = [.. Messages, new(e.MessageId, e.Author, e.At, e.Files?.Select(file => file.FileId).ToArray())],
        LastAuthor = e.Author,
        LastText = e.Text,
        LastAt = e.At,
        LastForBuyer = e.Author == Party.Buyer ? LastForBuyer : Messages.Count + 1,
        LastForSeller = e.Author == Party.Seller ? LastForSeller : Messages.Count + 1,
        Answers = e.Author == Party.Seller && WaitingSince is { } asked ? [.. Answers.Where(answer => answer.At > e.At.AddDays(-AnswerMedian.DaysCounted)), new(asked, e.At)] : Answers,
        WaitingSince = e.Author switch { Party.Buyer => WaitingSince ?? e.At, Party.Seller => null, _ => WaitingSince },
    };
}

/// <param name="Files">Null when there are none.</param>
public sealed record PostedMessage(MessageId Id, Party Author, DateTimeOffset At, IReadOnlyList<FileId>? Files = null);

/// <summary>The buyer waited since one instant, and had the seller's answer at another.</summary>
public sealed record SellerAnswer(DateTimeOffset AskedAt, DateTimeOffset At);

/// <summary>Staff were called in, by whom and why.</summary>
public sealed record CalledHelp(Party By, Personal<MessageText> Reason, DateTimeOffset At);

/// <summary>A member of staff said why they read the thread.</summary>
public sealed record StaffReading(AccountId Staff, DateTimeOffset At);

public sealed partial class ConversationProjection : SingleStreamProjection<Conversation, ConversationId>
{
    public ConversationProjection() => this.SeeOnly<ConversationEvent>();

    public override Conversation Evolve(Conversation? snapshot, ConversationId id, IEvent e) => Conversation.Evolve(snapshot, (ConversationEvent)e.Data);
}
