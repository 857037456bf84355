using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class PostMessageTests
{
    private static readonly MessageAuthor TheBuyer = MessageAuthor.OfBuyer(Buyer, isGuestOfOrder: false);
    private static readonly MessageAuthor TheSeller = MessageAuthor.OfSeller(Kori);

    [Fact]
    public void The_buyer_writes_to_the_seller() => Given(Opened).When(Post(First, TheBuyer)).Then(Posted(First, Party.Buyer));

    [Fact]
    public void The_seller_answers() => Given(Opened, Posted(First, Party.Buyer)).When(Post(Second, TheSeller)).Then(Posted(Second, Party.Seller));

    [Fact]
    public void A_guest_of_the_order_writes_too() =>
        Given(Opened with { Buyer = null }).When(Post(First, MessageAuthor.OfBuyer(null, isGuestOfOrder: true))).Then(Posted(First, Party.Buyer));

    [Fact]
    public void The_same_form_sent_twice_posts_once() => Given(Opened, Posted(First, Party.Buyer)).When(Post(First, TheBuyer)).ThenNothing();

    [Fact]
    public void Another_buyers_thread_is_answered_like_an_absent_one()
    {
        Given(Opened).When(Post(First, MessageAuthor.OfBuyer(AccountId.New(), isGuestOfOrder: false))).ThenRefused(ConversationRefusal.NotYours);
        Given(Opened).When(Post(First, MessageAuthor.OfBuyer(null, isGuestOfOrder: false))).ThenRefused(ConversationRefusal.NotYours);
    }

    [Fact]
    public void A_guests_thread_belongs_to_no_account() =>
        Given(Opened with { Buyer = null }).When(Post(First, MessageAuthor.OfBuyer(null, isGuestOfOrder: false))).ThenRefused(ConversationRefusal.NotYours);

    [Fact]
    public void Another_sellers_thread_is_answered_like_an_absent_one()
    {
        Given(Opened).When(Post(First, MessageAuthor.OfSeller(SellerId.New()))).ThenRefused(ConversationRefusal.NotYours);
        Given(Opened).When(Post(First, MessageAuthor.OfSeller(null))).ThenRefused(ConversationRefusal.NotYours);
    }

    [Fact]
    public void Whose_turn_it_is_follows_who_wrote_last()
    {
        Given(Opened).State.LastAuthor.ShouldBeNull();
        Given(Opened, Posted(First, Party.Buyer)).State.LastAuthor.ShouldBe(Party.Buyer);
        Given(Opened, Posted(First, Party.Buyer), Posted(Second, Party.Seller)).State.LastAuthor.ShouldBe(Party.Seller);
    }

    private static Func<Conversation, Decision<ConversationEvent>> Post(MessageId id, MessageAuthor author) =>
        thread => PostMessageHandler.Decide(new(Id, id, author, Text("text")), thread, Noon);
}
