using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class MessageDraftTests
{
    private static readonly Conversation Thread = Given(Opened).State;

    [Fact]
    public void Each_member_of_staff_has_a_draft_of_their_own()
    {
        MessageDrafts.IdOf(new EnteredThread(Thread, MessageAuthor.OfStaff(new(First.Value)))).ShouldNotBe(MessageDrafts.IdOf(new EnteredThread(Thread, MessageAuthor.OfStaff(new(Second.Value)))));
    }

    [Fact]
    public void A_question_not_yet_asked_has_the_draft_of_the_thread_that_it_opens() =>
        MessageDrafts.IdOf(Thread.Id).ShouldBe(MessageDrafts.IdOf(new EnteredThread(Thread, MessageAuthor.OfBuyer(Buyer, isGuestOfOrder: false))));
}
