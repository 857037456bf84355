using Sipoko.Messaging.Help;

namespace Sipoko.Messaging.Tests.Help;

public class JudgeArticleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);
    private static readonly Guid Browser = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ArticleFeedbackId Id = ArticleFeedback.IdOf(Browser, "livraison", Today);
    private static readonly Personal<FeedbackReason> Reason = Sealed.Box<FeedbackReason>(ArticleFeedback.KeyOwnerOf(Id), "reason", Purpose.Conversation);

    [Fact]
    public void A_reader_says_that_an_article_helped() =>
        Given().WhenFirst(Judge(isUseful: true, null)).Then(new ArticleJudged(Id, "livraison", true, null, Noon));

    [Fact]
    public void A_reader_says_why_it_did_not() =>
        Given().WhenFirst(Judge(isUseful: false, Reason)).Then(new ArticleJudged(Id, "livraison", false, Reason, Noon));

    [Fact]
    public void A_second_word_of_the_same_browser_on_the_same_day_counts_for_nothing() =>
        Given(new ArticleJudged(Id, "livraison", true, null, Noon)).WhenFirst(Judge(isUseful: false, Reason)).ThenNothing();

    [Fact]
    public void Another_day_another_article_or_another_browser_counts_anew() => new[]
    {
        Id, ArticleFeedback.IdOf(Browser, "livraison", Today.AddDays(1)), ArticleFeedback.IdOf(Browser, "versements", Today),
        ArticleFeedback.IdOf(Guid.Parse("00000000-0000-7000-8000-000000000002"), "livraison", Today),
    }.ShouldBeUnique();

    private static Spec<ArticleFeedback, ArticleFeedbackEvent>.Happened Given(params ArticleFeedbackEvent[] events) =>
        new Spec<ArticleFeedback, ArticleFeedbackEvent>(ArticleFeedback.Evolve).Given(events);

    private static Func<ArticleFeedback?, Decision<ArticleFeedbackEvent>> Judge(bool isUseful, Personal<FeedbackReason>? reason) =>
        feedback => JudgeArticleHandler.Decide(new(Id, "livraison", isUseful, reason), feedback, Noon);
}
