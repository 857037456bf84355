using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class BlockPartyTests
{
    private static readonly MessageAuthor TheBuyer = MessageAuthor.OfBuyer(Buyer, isGuestOfOrder: false);
    private static readonly MessageAuthor TheSeller = MessageAuthor.OfSeller(Kori);
    private static readonly AccountId Helper = new(Guid.Parse("00000000-0000-7000-8000-00000000000b"));

    [Fact]
    public void Either_side_may_want_no_more_messages()
    {
        Given(Question).When(Block(TheBuyer)).Then(new ThreadBlocked(Party.Buyer, Noon));
        Given(Question).When(Block(TheSeller)).Then(new ThreadBlocked(Party.Seller, Noon));
    }

    [Fact]
    public void Who_is_stopped_is_told_and_who_stopped_must_take_it_back_first()
    {
        Given(Question, new ThreadBlocked(Party.Seller, Noon)).When(Post(TheBuyer)).ThenRefused(ConversationRefusal.OtherSideBlocked);
        Given(Question, new ThreadBlocked(Party.Seller, Noon)).When(Post(TheSeller)).ThenRefused(ConversationRefusal.YouBlocked);
        Given(Question, new ThreadBlocked(Party.Seller, Noon), new ThreadUnblocked(Party.Seller, Noon)).When(Post(TheBuyer)).Then(Posted(First, Party.Buyer));
    }

    [Fact]
    public void Staff_who_were_called_write_all_the_same() =>
        Given(Question, new ThreadBlocked(Party.Seller, Noon), new HelpAsked(Party.Buyer, Text("reason"), Noon)).When(Post(MessageAuthor.OfStaff(Helper))).Then(Posted(First, Party.Staff));

    [Fact]
    public void The_thread_of_an_order_stays_open_until_the_guarantee_ends()
    {
        Given(Opened).When(Block(TheSeller)).ThenRefused(ConversationRefusal.GuaranteeRuns);
        Given(Opened, new ReceiptNoted(Noon)).When(Block(TheSeller, Noon.AddYears(2).AddSeconds(-1))).ThenRefused(ConversationRefusal.GuaranteeRuns);
        Given(Opened, new ReceiptNoted(Noon)).When(Block(TheSeller, Noon.AddYears(2))).Then(new ThreadBlocked(Party.Seller, Noon.AddYears(2)));
    }

    [Fact]
    public void Another_persons_thread_cannot_be_stopped() => Given(Question).When(Block(MessageAuthor.OfSeller(SellerId.New()))).ThenRefused(ConversationRefusal.NotYours);

    [Fact]
    public void To_take_back_what_was_not_said_does_nothing() =>
        Given(Question).When(thread => BlockPartyHandler.Decide(new(thread.Id, TheBuyer, IsBlocked: false), thread, Noon)).ThenNothing();

    [Fact]
    public void Stopping_the_messages_ends_the_wait_for_an_answer() =>
        Given(Question, Posted(First, Party.Buyer), new ThreadBlocked(Party.Seller, Noon)).State.WaitingSince.ShouldBeNull();

    private static Func<Conversation, Decision<ConversationEvent>> Block(MessageAuthor author, DateTimeOffset? at = null) =>
        thread => BlockPartyHandler.Decide(new(thread.Id, author, IsBlocked: true), thread, at ?? Noon);

    private static Func<Conversation, Decision<ConversationEvent>> Post(MessageAuthor author) => thread => PostMessageHandler.Decide(new(thread.Id, First, author, Text("text"), []), thread, Noon);
}
