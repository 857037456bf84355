using Sipoko.Messaging.Conversations;

namespace Sipoko.Messaging.Tests.Conversations;

/// <summary>One thread to tell stories with: an order at Atelier Kori, paid on Friday 20 November 2026 at noon.</summary>
internal static class Threads
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    public static readonly SellerOrderId SellerOrder = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    public static readonly ConversationId Id = new(SellerOrder.Value);
    public static readonly OrderId Order = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    public static readonly SellerId Kori = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    public static readonly AccountId Buyer = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    public static readonly PersonId Person = new(Buyer.Value);
    public static readonly MessageId First = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    public static readonly MessageId Second = new(Guid.Parse("00000000-0000-7000-8000-000000000006"));
    public static readonly ParcelId Parcel = new(Guid.Parse("00000000-0000-7000-8000-000000000007"));

    public static readonly ThreadProduct Bowl = new(new(Guid.Parse("00000000-0000-7000-8000-000000000008")), "bol-gres-celadon", "Bol en grès");

    public static readonly OrderThreadOpened Opened = new(
        Id, Order, new("SIP-2026-000042"), SellerOrder, Kori, "Atelier Kori", new("atelier@kori.example"), Buyer, Person, Sealed.Box<EmailAddress>(Person, "email"), Noon);

    public static readonly ShopThreadOpened Question = new(
        Conversation.IdOf(Buyer, Kori, Bowl.ProductId), Kori, "Atelier Kori", "atelier-kori", new("atelier@kori.example"), Bowl, ThreadSubject.Product, Buyer, Person,
        Sealed.Box<EmailAddress>(Person, "email"), Noon);

    public static Spec<Conversation, ConversationEvent>.Happened Given(params ConversationEvent[] events) =>
        new Spec<Conversation, ConversationEvent>(Conversation.Evolve).Given(events);

    public static Personal<MessageText> Text(string name) => Sealed.Box<MessageText>(new PersonId(Id.Value), name, Purpose.Conversation);

    public static MessagePosted Posted(MessageId id, Party author, string text = "text") => new(id, author, Text(text), Noon);
}
