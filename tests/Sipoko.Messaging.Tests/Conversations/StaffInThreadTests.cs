using Sipoko.Messaging.Conversations;
using Sipoko.Web.Forms;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class StaffInThreadTests
{
    private static readonly AccountId Helper = new(Guid.Parse("00000000-0000-7000-8000-00000000000b"));
    private static readonly AccountId Colleague = new(Guid.Parse("00000000-0000-7000-8000-00000000000c"));
    private static readonly HelpAsked Called = new(Party.Buyer, Text("reason"), Noon);

    [Fact]
    public void Either_side_calls_staff_once()
    {
        Given(Opened).When(Call(MessageAuthor.OfBuyer(Buyer, isGuestOfOrder: false))).Then(Called);
        Given(Opened, Called).When(Call(MessageAuthor.OfSeller(Kori))).ThenNothing();
        Given(Opened).When(Call(MessageAuthor.OfSeller(SellerId.New()))).ThenRefused(ConversationRefusal.NotYours);
        Given(Opened).When(Call(MessageAuthor.OfStaff(Helper))).ThenRefused(ConversationRefusal.NotYours);
    }

    [Fact]
    public void Who_may_not_write_to_the_other_side_may_still_call_staff() =>
        Given(Question, new ThreadBlocked(Party.Seller, Noon)).When(thread => CallStaffHandler.Decide(new(thread.Id, MessageAuthor.OfBuyer(Buyer, isGuestOfOrder: false), Text("reason")), thread, Noon)).Then(Called);

    [Fact]
    public void What_staff_were_told_is_read_by_its_author_and_staff_alone()
    {
        var thread = Given(Question, Called).State;
        ThreadLine[] lines = [new(null, "L’acheteur a demandé l’aide de Sipoko", Noon, Aside: new(Party.Buyer, "Appelez-moi au 06 12 34 56 78"))];
        string Read(Party reader) => ThreadView.Of(thread, lines, reader, PostMessageForm.Fresh(null), Noon).Lines[0].Text;
        Read(Party.Buyer).ShouldContain("06 12");
        Read(Party.Staff).ShouldContain("06 12");
        Read(Party.Seller).ShouldBe("L’acheteur a demandé l’aide de Sipoko");
    }

    [Fact]
    public void A_refused_call_is_shown_open_with_its_fault()
    {
        var view = ThreadView.Of(Given(Opened).State, [], Party.Buyer, PostMessageForm.Fresh(null) with { CallReason = PostMessageForm.CallReasonOf(Refused()) }, Noon);
        (view.IsCallOpen, view.CallReason.Error).ShouldBe((true, ConversationRefusal.ReasonIsMissing.Sentence));
        ThreadView.Of(Given(Opened).State, [], Party.Buyer, PostMessageForm.Fresh(null), Noon).IsCallOpen.ShouldBeFalse();
    }

    private static FormFields Refused()
    {
        var fields = FormFields.Empty();
        fields.Refuse(ConversationRefusal.ReasonIsMissing);
        return fields;
    }

    [Fact]
    public void Staff_read_and_write_when_they_were_called()
    {
        Given(Opened, Called).State.MayBeReadBy(Helper, Noon).ShouldBeTrue();
        Given(Opened, Called).When(Post()).Then(Posted(First, Party.Staff));
    }

    [Fact]
    public void Nobody_of_the_staff_reads_uncalled_and_without_a_reason()
    {
        Given(Opened).State.MayBeReadBy(Helper, Noon).ShouldBeFalse();
        Given(Opened).When(Post()).ThenRefused(ConversationRefusal.NotYours);
        Given(Opened, Called, new HelpEnded(Helper, Noon)).When(Post()).ThenRefused(ConversationRefusal.NotYours);
    }

    [Fact]
    public void A_reason_opens_the_thread_to_who_gave_it_for_eight_hours()
    {
        Given(Opened).When(Consult("Signalement d’un vendeur")).Then(new ThreadConsulted(Helper, "Signalement d’un vendeur", Noon));
        var thread = Given(Opened, new ThreadConsulted(Helper, "Signalement d’un vendeur", Noon)).State;
        thread.MayBeReadBy(Helper, Noon.AddHours(8).AddSeconds(-1)).ShouldBeTrue();
        thread.MayBeReadBy(Helper, Noon.AddHours(8)).ShouldBeFalse();
        thread.MayBeReadBy(Colleague, Noon).ShouldBeFalse();
    }

    [Fact]
    public void A_reason_must_say_something() => Given(Opened).When(Consult("Pour voir")).ThenRefused(ConversationRefusal.ReasonIsMissing);

    [Fact]
    public void Help_ends_once()
    {
        Given(Opened, Called).When(thread => EndHelpHandler.Decide(new(Id, Helper), thread, Noon)).Then(new HelpEnded(Helper, Noon));
        Given(Opened).When(thread => EndHelpHandler.Decide(new(Id, Helper), thread, Noon)).ThenNothing();
    }

    [Fact]
    public void An_answer_is_due_at_the_end_of_the_second_working_day()
    {
        // Called on a Friday: Monday, Tuesday.
        CalledInWork.DeadlineOf(Given(Opened, Called).State).ShouldBe(ParisTime.EndOf(new DateOnly(2026, 11, 24)));
        CalledInWork.DeadlineOf(Given(Opened).State).ShouldBeNull();
    }

    private static Func<Conversation, Decision<ConversationEvent>> Call(MessageAuthor author) => thread => CallStaffHandler.Decide(new(Id, author, Text("reason")), thread, Noon);

    private static Func<Conversation, Decision<ConversationEvent>> Consult(string reason) => thread => ConsultThreadHandler.Decide(new(Id, Helper, reason), thread, Noon);

    private static Func<Conversation, Decision<ConversationEvent>> Post() => thread => PostMessageHandler.Decide(new(Id, First, MessageAuthor.OfStaff(Helper), Text("text"), []), thread, Noon);
}
