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
    public void Each_wait_of_a_thread_counts_from_its_first_message()
    {
        PostedMessage[] talk =
        [
            Said(Party.Buyer, 0), Said(Party.Buyer, 50), Said(Party.Staff, 55), Said(Party.Seller, 60), Said(Party.Seller, 61), Said(Party.Buyer, 100), Said(Party.Seller, 120), Said(Party.Buyer, 200), Said(Party.Seller, 210),
        ];
        AnswerMedian.Of([talk], Noon.AddDays(1)).ShouldBe(20);
    }

    [Fact]
    public void What_the_seller_says_unasked_is_no_answer_nor_is_a_question_without_one() =>
        AnswerMedian.Of([[Said(Party.Seller, 0)], [Said(Party.Buyer, 0)], Talk(5), Talk(5), Talk(5)], Noon).ShouldBe(5);

    [Fact]
    public void Answers_count_for_ninety_days()
    {
        IReadOnlyList<PostedMessage>[] talks = [Talk(10), Talk(10), Talk(10)];
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

    /// <summary>A question an hour and more before noon, answered after so many minutes.</summary>
    private static PostedMessage[] Talk(int minutes) => [Said(Party.Buyer, -700), Said(Party.Seller, -700 + minutes)];

    private static PostedMessage Said(Party author, int minute) => new(MessageId.New(), author, Noon.AddMinutes(minute));
}
