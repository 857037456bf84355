using Microsoft.AspNetCore.Http.HttpResults;
using Sipoko.Messaging.Conversations;
using Sipoko.Web.Forms;
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

    [Fact]
    public void A_browser_that_keeps_a_draft_by_itself_is_told_whether_it_is_kept()
    {
        DraftReply.Of(Sent("auto"), isKept: true, "/").ShouldBeOfType<NoContent>();
        DraftReply.Of(Sent("auto"), isKept: false, "/").ShouldBeOfType<StatusCodeHttpResult>().StatusCode.ShouldBe(422);
    }

    [Fact]
    public void A_draft_that_cannot_be_kept_is_shown_again()
    {
        DraftReply.Of(Sent("oui"), isKept: false, "/").ShouldBeNull();
        DraftReply.Of(Sent("oui"), isKept: true, "/").ShouldNotBeNull();
    }

    private static FormFields Sent(string draft) => FormFields.Kept(new Dictionary<string, string> { [PostMessageForm.DraftName] = draft });
}
