using System.Text;
using System.Text.Json.Serialization;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Help;

public abstract record ArticleFeedbackEvent;

/// <summary>A reader said whether a help article was useful.</summary>
/// <param name="Reason">Under a key of its own: people write what they like.</param>
public sealed record ArticleJudged(ArticleFeedbackId ArticleFeedbackId, string Article, bool IsUseful, Personal<FeedbackReason>? Reason, DateTimeOffset At) : ArticleFeedbackEvent;

/// <summary>What one browser says of one article on one day (Paris); who it was is not kept.</summary>
public sealed record ArticleFeedback(ArticleFeedbackId Id, string Article, bool IsUseful, Personal<FeedbackReason>? Reason, DateTimeOffset At)
{
    /// <summary>The same browser, article and day give the same id, so that a second vote counts for nothing.</summary>
    internal static ArticleFeedbackId IdOf(Guid browser, string article, DateOnly day) =>
        new(DerivedId.Of([.. browser.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{article}|{day:O}")]));

    internal static PersonId KeyOwnerOf(ArticleFeedbackId id) => new(id.Value);

    internal static ArticleFeedback Evolve(ArticleFeedback? feedback, ArticleFeedbackEvent happened) => (feedback, happened) switch
    {
        (null, ArticleJudged e) => new(e.ArticleFeedbackId, e.Article, e.IsUseful, e.Reason, e.At),
        _ => throw new UnreachableEventException(feedback, happened),
    };
}

/// <summary>Why an article was useful or not, in the reader's words.</summary>
[JsonConverter(typeof(StringValueConverter<FeedbackReason>))]
public sealed record FeedbackReason(string Value) : IStringValue<FeedbackReason>
{
    public const int MaxLength = 1_000;

    public static FeedbackReason From(string stored) => new(stored);
}

public sealed partial class ArticleFeedbackProjection : SingleStreamProjection<ArticleFeedback, ArticleFeedbackId>
{
    public ArticleFeedbackProjection() => this.SeeOnly<ArticleFeedbackEvent>();

    public override ArticleFeedback Evolve(ArticleFeedback? snapshot, ArticleFeedbackId id, IEvent e) => ArticleFeedback.Evolve(snapshot, (ArticleFeedbackEvent)e.Data);
}
