using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Support;

namespace Sipoko.Messaging.Tests.Support;

public class SupportTicketTests
{
    /// <summary>Friday.</summary>
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    private static readonly SupportTicketId Id = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    private static readonly PersonId Owner = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly AccountId Buyer = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    private static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    private static readonly AccountId Colleague = new(Guid.Parse("00000000-0000-7000-8000-000000000005"));
    private static readonly MessageId First = new(Guid.Parse("00000000-0000-7000-8000-000000000006"));
    private static readonly MessageId Second = new(Guid.Parse("00000000-0000-7000-8000-000000000007"));
    private static readonly FileId Photo = new(Guid.Parse("00000000-0000-7000-8000-000000000008"));
    private static readonly Personal<Letter> Text = Sealed.Box<Letter>(Owner, "letter", Purpose.Conversation);
    private static readonly Personal<Correspondent> Who = Sealed.Box<Correspondent>(Owner, "who", Purpose.Conversation);

    private static readonly TicketOpened Opened = new(Id, Owner, TicketTopic.Order, new("SIP-2026-000042"), null, Buyer, null, Who, First, Text, [Photo], Noon);
    private static readonly OpenTicket Ask = new(Id, Owner, TicketTopic.Order, new("SIP-2026-000042"), null, Buyer, null, Who, First, Text, [Photo]);
    private static readonly StaffAnswered Answered = new(Second, Staff, Text, [], Noon);

    [Fact]
    public void A_question_is_asked_once_however_often_the_form_is_sent() => Given().WhenFirst(ticket => OpenTicketHandler.Decide(Ask, ticket, Noon)).Then(Opened);

    [Fact]
    public void A_number_in_use_is_nobody_elses() =>
        Given(Opened).WhenFirst(ticket => OpenTicketHandler.Decide(Ask with { Author = Colleague }, ticket, Noon)).ThenRefused(SupportRefusal.NotYours);

    [Fact]
    public void Who_asked_writes_again_with_an_account() =>
        Given(Opened).When(Write(Buyer, hasLink: false)).Then(new PersonWrote(Second, Text, [], Noon));

    [Fact]
    public void A_guest_writes_again_by_the_link() =>
        Given(Opened with { Author = null }).When(Write(null, hasLink: true)).Then(new PersonWrote(Second, Text, [], Noon));

    [Fact]
    public void Nobody_else_writes()
    {
        Given(Opened).When(Write(Colleague, hasLink: false)).ThenRefused(SupportRefusal.NotYours);
        Given(Opened).When(Write(null, hasLink: false)).ThenRefused(SupportRefusal.NotYours);
        Given(Opened with { Author = null }).When(Write(null, hasLink: false)).ThenRefused(SupportRefusal.NotYours);
    }

    [Fact]
    public void Staff_take_a_ticket_and_a_colleague_takes_it_over()
    {
        Given(Opened).When(Take(Staff)).Then(new TicketTaken(Staff, Noon));
        Given(Opened, new TicketTaken(Staff, Noon)).When(Take(Colleague)).Then(new TicketTaken(Colleague, Noon));
    }

    [Fact]
    public void A_closed_ticket_is_not_taken() => Given(Opened, Answered, Closed(TicketClosing.Solved)).When(Take(Colleague)).ThenRefused(SupportRefusal.AlreadyClosed);

    [Fact]
    public void Staff_answer_and_whoever_answers_looks_after_it()
    {
        Given(Opened).When(Answer(isNote: false)).Then(Answered);
        Given(Opened, Answered).State.ShouldSatisfyAllConditions(ticket => ticket.Status.ShouldBe(TicketStatus.Answered), ticket => ticket.TakenBy.ShouldBe(Staff));
    }

    [Fact]
    public void A_note_is_no_answer()
    {
        var note = new NoteAdded(Second, Staff, Text, [Photo], Noon);
        Given(Opened).When(ticket => AnswerTicketHandler.Decide(new(Id, Second, Staff, Text, [Photo], IsNote: true), ticket, Noon)).Then(note);
        Given(Opened with { Files = [] }, note).State.ShouldSatisfyAllConditions(
            ticket => ticket.Status.ShouldBe(TicketStatus.ToAnswer), ticket => ticket.Files.ShouldBeEmpty(), ticket => ticket.StaffFiles.ShouldBe([Photo]));
    }

    [Fact]
    public void An_answered_ticket_is_closed_for_a_reason() => Given(Opened, Answered).When(Close(TicketClosing.Solved)).Then(Closed(TicketClosing.Solved));

    [Fact]
    public void A_question_without_an_answer_is_not_solved() => Given(Opened).When(Close(TicketClosing.Solved)).ThenRefused(SupportRefusal.NothingToClose);

    [Fact]
    public void Abuse_needs_no_answer() => Given(Opened).When(Close(TicketClosing.Abuse)).Then(Closed(TicketClosing.Abuse));

    [Fact]
    public void Writing_opens_a_closed_ticket_again() =>
        Given(Opened, Answered, Closed(TicketClosing.Solved), new PersonWrote(new(Photo.Value), Text, [], Noon.AddDays(9))).State.ShouldSatisfyAllConditions(
            ticket => ticket.Status.ShouldBe(TicketStatus.ToAnswer), ticket => ticket.WaitingSince.ShouldBe(Noon.AddDays(9)));

    [Fact]
    public void A_second_letter_does_not_put_off_the_deadline_of_the_first() =>
        Given(Opened, new PersonWrote(Second, Text, [], Noon.AddDays(3))).State.WaitingSince.ShouldBe(Noon);

    [Theory]
    [InlineData("2026-11-20T11:00:00Z", "2026-11-24")] // Friday: Monday, Tuesday
    [InlineData("2026-11-25T22:30:00Z", "2026-11-27")] // Wednesday, half past eleven in the evening in Paris
    [InlineData("2026-12-23T11:00:00Z", "2026-12-28")] // Christmas and a weekend between
    public void We_answer_within_two_working_days(string asked, string day) =>
        SupportClock.AnswerBy(DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(ParisTime.EndOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    private static Spec<SupportTicket, SupportTicketEvent>.Happened Given(params SupportTicketEvent[] events) =>
        new Spec<SupportTicket, SupportTicketEvent>(SupportTicket.Evolve).Given(events);

    private static Func<SupportTicket, Decision<SupportTicketEvent>> Write(AccountId? account, bool hasLink) =>
        ticket => WriteInTicketHandler.Decide(new(Id, Second, account, hasLink, Text, []), ticket, Noon);

    private static Func<SupportTicket, Decision<SupportTicketEvent>> Take(AccountId staff) => ticket => TakeTicketHandler.Decide(new(Id, staff), ticket, Noon);

    private static Func<SupportTicket, Decision<SupportTicketEvent>> Answer(bool isNote) => ticket => AnswerTicketHandler.Decide(new(Id, Second, Staff, Text, [], isNote), ticket, Noon);

    private static Func<SupportTicket, Decision<SupportTicketEvent>> Close(TicketClosing reason) => ticket => CloseTicketHandler.Decide(new(Id, Staff, reason), ticket, Noon);

    private static TicketClosed Closed(TicketClosing reason) => new(Staff, reason, Noon);
}
