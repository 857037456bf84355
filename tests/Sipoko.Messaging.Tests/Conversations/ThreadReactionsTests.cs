using Sipoko.Accounts.Contracts;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class ThreadReactionsTests
{
    private static readonly AccountErased Erased = new(Buyer, Person, Noon);

    [Fact]
    public void A_note_of_another_module_is_written_once()
    {
        var note = new NoteInThread(Guid.Parse("00000000-0000-7000-8000-00000000000d"), SellerOrder, "Un article a été remboursé.", Noon);
        Given(Opened).When(thread => NoteInThreadHandler.Decide(note, thread)).Then(new NoteWritten(note.NoteId, note.Sentence, Noon));
    }

    [Fact]
    public void The_receipt_of_the_last_parcel_is_noted_once()
    {
        var delivered = new SellerOrderDelivered(SellerOrder, Order, new("SIP-2026-000042"), Kori, "Atelier Kori", Buyer, Person, Sealed.Box<EmailAddress>(Person, "email"), Noon, [], 4);
        Given(Opened).When(thread => NoteReceiptOnSellerOrderDeliveredHandler.Decide(delivered, thread)).Then(new ReceiptNoted(Noon));
    }

    [Fact]
    public void A_guests_thread_comes_to_the_account_that_its_order_joined()
    {
        var joined = new OrderJoined(Order, Buyer, Noon, 5);
        Given(Opened with { Buyer = null }).When(thread => JoinThreadsOnOrderJoinedHandler.Decide(joined, thread)).Then(new BuyerJoined(Buyer, Noon));
        Given(Opened with { Buyer = null }, new BuyerJoined(Buyer, Noon)).State.Buyer.ShouldBe(Buyer);
    }

    [Fact]
    public void An_erased_buyer_leaves_and_takes_nothing_along()
    {
        Given(Question, Posted(First, Party.Buyer)).When(thread => LeaveThreadsOnAccountErasedHandler.Decide(Erased, thread)).Then(new BuyerLeft(Noon));
        var thread = Given(Question, Posted(First, Party.Buyer), Posted(Second, Party.Seller), new BuyerLeft(Noon)).State;
        thread.Messages.Select(message => message.Id).ShouldBe([First, Second]);
        thread.LastText.ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_can_write_to_who_left_but_an_orders_thread_goes_on_by_its_link()
    {
        Given(Question, new BuyerLeft(Noon)).When(Post(MessageAuthor.OfSeller(Kori))).ThenRefused(ConversationRefusal.BuyerLeft);
        Given(Opened, new BuyerLeft(Noon)).When(Post(MessageAuthor.OfSeller(Kori))).Then(Posted(First, Party.Seller));
        Given(Opened, new BuyerLeft(Noon)).When(Post(MessageAuthor.OfBuyer(null, isGuestOfOrder: true))).Then(Posted(First, Party.Buyer));
        Given(Opened, new BuyerLeft(Noon)).When(Post(MessageAuthor.OfBuyer(Buyer, isGuestOfOrder: false))).ThenRefused(ConversationRefusal.NotYours);
    }

    [Fact]
    public void No_event_takes_a_message_away()
    {
        ConversationEvent[] everything =
        [
            new ShipmentNoted(Parcel, "Colissimo", new("6A123456"), Noon), new ReceiptNoted(Noon), new NoteWritten(Guid.Empty, "Note", Noon), new BuyerJoined(Buyer, Noon), new ThreadBlocked(Party.Seller, Noon),
            new ThreadUnblocked(Party.Seller, Noon), new AnswerWaived(Noon), new HelpAsked(Party.Buyer, Text("reason"), Noon), new HelpEnded(Buyer, Noon), new ThreadConsulted(Buyer, "Motif", Noon), new BuyerLeft(Noon),
        ];
        var thread = Given([Opened, Posted(First, Party.Buyer), .. everything]).State;
        thread.Messages.ShouldHaveSingleItem().Id.ShouldBe(First);
        typeof(ConversationEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(ConversationEvent))).ShouldBe(everything.Length + 3, "an event that is not in this list may take messages away");
    }

    [Fact]
    public void The_wait_begins_with_the_first_unanswered_message_and_ends_with_an_answer()
    {
        var later = new MessagePosted(Second, Party.Buyer, Text("text"), Noon.AddHours(2));
        Given(Question, Posted(First, Party.Buyer), later).State.WaitingSince.ShouldBe(Noon);
        Given(Question, Posted(First, Party.Buyer), Posted(Second, Party.Seller)).State.WaitingSince.ShouldBeNull();
        Given(Question, Posted(First, Party.Buyer), Posted(Second, Party.Staff)).State.WaitingSince.ShouldBe(Noon);
    }

    [Fact]
    public void A_thank_you_needs_no_answer()
    {
        Given(Question, Posted(First, Party.Buyer)).When(thread => WaiveAnswerHandler.Decide(new(thread.Id, Kori), thread, Noon)).Then(new AnswerWaived(Noon));
        Given(Question, Posted(First, Party.Buyer)).When(thread => WaiveAnswerHandler.Decide(new(thread.Id, SellerId.New()), thread, Noon)).ThenRefused(ConversationRefusal.NotYours);
    }

    private static Func<Conversation, Decision<ConversationEvent>> Post(MessageAuthor author) => thread => PostMessageHandler.Decide(new(thread.Id, First, author, Text("text"), []), thread, Noon);
}
