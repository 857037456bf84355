using Sipoko.Messaging.AnswerTimes;
using Sipoko.Messaging.Conversations;
using Sipoko.Web.Language;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.AnswerTimes;

public class AnswerTimeTests
{
    [Fact]
    public void The_middle_of_the_answer_times_is_told() => AnswerMedian.Of([Talk(10), Talk(30), Talk(600)], Noon).ShouldBe(30);

    [Fact]
    public void Of_an_even_number_the_two_in_the_middle_are_halved() => AnswerMedian.Of([Talk(10), Talk(20), Talk(40), Talk(600)], Noon).ShouldBe(30);

    [Fact]
    public void Under_three_answers_nothing_is_told()
    {
        AnswerMedian.Of([Talk(10), Talk(30)], Noon).ShouldBeNull();
        AnswerMedian.Of([], Noon).ShouldBeNull();
    }

    [Fact]
    public void Each_wait_of_a_thread_counts_from_its_first_message() => AnswersOf(
        Said(Party.Buyer, 0), Said(Party.Buyer, 50), Said(Party.Staff, 55), Said(Party.Seller, 60), Said(Party.Seller, 61), Said(Party.Buyer, 100), Said(Party.Seller, 120))
        .ShouldBe([new(Noon, Noon.AddMinutes(60)), new(Noon.AddMinutes(100), Noon.AddMinutes(120))]);

    [Fact]
    public void What_the_seller_says_unasked_is_no_answer_nor_is_a_question_without_one()
    {
        AnswersOf(Said(Party.Seller, 0)).ShouldBeEmpty();
        AnswersOf(Said(Party.Buyer, 0)).ShouldBeEmpty();
    }

    [Fact]
    public void What_needed_no_answer_is_no_wait()
    {
        AnswersOf(Said(Party.Buyer, 0), new AnswerWaived(Noon.AddMinutes(5)), Said(Party.Seller, 600)).ShouldBeEmpty();
        AnswersOf(Said(Party.Buyer, 0), new AnswerWaived(Noon.AddMinutes(5)), Said(Party.Buyer, 500), Said(Party.Seller, 600)).ShouldBe([new(Noon.AddMinutes(500), Noon.AddMinutes(600))]);
        AnswersOf(Said(Party.Buyer, 0), new ThreadBlocked(Party.Buyer, Noon.AddMinutes(5)), new ThreadUnblocked(Party.Buyer, Noon.AddMinutes(6)), Said(Party.Seller, 600)).ShouldBeEmpty();
    }

    [Fact]
    public void A_thread_keeps_only_answers_that_still_count() =>
        AnswersOf(Said(Party.Buyer, 0), Said(Party.Seller, 1), Said(Party.Buyer, 91 * 1_440), Said(Party.Seller, (91 * 1_440) + 1)).Count.ShouldBe(1);

    [Fact]
    public void Answers_count_for_ninety_days()
    {
        SellerAnswer[] talks = [Talk(10), Talk(10), Talk(10)];
        AnswerMedian.Of(talks, Noon.AddDays(90).AddMinutes(-691)).ShouldBe(10);
        AnswerMedian.Of(talks, Noon.AddDays(91)).ShouldBeNull();
    }

    [Fact]
    public void Only_a_new_answer_time_is_recorded()
    {
        var story = new Spec<AnswerTime, AnswerTimeEvent>(AnswerTime.Evolve);
        story.Given().WhenFirst(known => ReckonAnswerTimeHandler.Decide(new(Kori), known, 30, Noon)).Then(new AnswerTimeReckoned(Kori, 30, Noon));
        story.Given().WhenFirst(known => ReckonAnswerTimeHandler.Decide(new(Kori), known, null, Noon)).ThenNothing();
        story.Given(new AnswerTimeReckoned(Kori, 30, Noon)).When(known => ReckonAnswerTimeHandler.Decide(new(Kori), known, null, Noon)).Then(new AnswerTimeReckoned(Kori, null, Noon));
        story.Given(new AnswerTimeReckoned(Kori, 30, Noon), new AnswerTimeReckoned(Kori, 20, Noon)).State.EventCount.ShouldBe(2);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, "moins de 30\u00A0minutes")]
    [InlineData(31, "moins d’une heure")]
    [InlineData(61, "moins de 2\u00A0heures")]
    [InlineData(240, "moins de 4\u00A0heures")]
    [InlineData(1_440, "moins de 24\u00A0heures")]
    [InlineData(1_441, "2\u00A0jours")]
    public void It_is_said_in_words(int? minutes, string? words) => AnswerTimeWords.Of(minutes).ShouldBe(words);

    /// <summary>A question some hours before noon, answered after so many minutes.</summary>
    private static SellerAnswer Talk(int minutes) => new(Noon.AddMinutes(-700), Noon.AddMinutes(-700 + minutes));

    private static IReadOnlyList<SellerAnswer> AnswersOf(params ConversationEvent[] events) => Given([Opened, .. events]).State.Answers;

    private static MessagePosted Said(Party author, int minute) => Posted(MessageId.New(), author) with { At = Noon.AddMinutes(minute) };
}
