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
    public void Files_go_with_the_message()
    {
        AttachedFile[] files = [new(new(Guid.Parse("00000000-0000-7000-8000-00000000000e")), "image/jpeg", Sealed.Box<FileName>(new PersonId(Id.Value), "name", Purpose.Conversation))];
        Given(Opened).When(thread => PostMessageHandler.Decide(new(Id, First, TheBuyer, Text("text"), files), thread, Noon)).Then(Posted(First, Party.Buyer) with { Files = files });
        Given(Opened, Posted(First, Party.Buyer) with { Files = files }).State.Messages[0].Files.ShouldBe([files[0].FileId]);
    }

    [Fact]
    public void A_guest_link_opens_no_question_to_a_shop() =>
        Given(Question).When(Post(First, MessageAuthor.OfBuyer(null, isGuestOfOrder: true))).ThenRefused(ConversationRefusal.NotYours);

    [Fact]
    public void Each_side_has_to_have_read_what_it_did_not_write()
    {
        var thread = Given(Opened, Posted(First, Party.Buyer), Posted(Second, Party.Seller)).State;
        (thread.LastForBuyer, thread.LastForSeller).ShouldBe((2, 1));
        var helped = Given(Opened, Posted(First, Party.Staff)).State;
        (helped.LastForBuyer, helped.LastForSeller).ShouldBe((1, 1));
    }

    [Fact]
    public void Whose_turn_it_is_follows_who_wrote_last()
    {
        Given(Opened).State.LastAuthor.ShouldBeNull();
        Given(Opened, Posted(First, Party.Buyer)).State.LastAuthor.ShouldBe(Party.Buyer);
        Given(Opened, Posted(First, Party.Buyer), Posted(Second, Party.Seller)).State.LastAuthor.ShouldBe(Party.Seller);
    }

    private static Func<Conversation, Decision<ConversationEvent>> Post(MessageId id, MessageAuthor author) =>
        thread => PostMessageHandler.Decide(new(Id, id, author, Text("text"), []), thread, Noon);
}
