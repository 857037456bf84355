using Sipoko.Messaging.Conversations;

namespace Sipoko.Messaging.AnswerTimes;

/// <summary>
/// The middle of a seller's answer times: from a buyer's first unanswered message to the seller's next one. Half of the answers were faster. What the
/// buyer adds while waiting starts no new wait, nor does what staff write.
/// </summary>
internal static class AnswerMedian
{
    public const int DaysCounted = 90;

    private const int FewestAnswers = 3;

    /// <summary>In minutes, rounded up; null under three answers in the last ninety days.</summary>
    public static int? Of(IEnumerable<IReadOnlyList<PostedMessage>> threads, DateTimeOffset now)
    {
        var waits = threads.SelectMany(Waits).Where(wait => wait.AnsweredAt > now.AddDays(-DaysCounted) && wait.AnsweredAt <= now).Select(wait => wait.AnsweredAt - wait.AskedAt).Order().ToArray();
        if (waits.Length < FewestAnswers)
        {
            return null;
        }

        var middle = waits.Length % 2 == 1 ? waits[waits.Length / 2] : (waits[(waits.Length / 2) - 1] + waits[waits.Length / 2]) / 2;
        return Math.Max(1, (int)Math.Ceiling(middle.TotalMinutes));
    }

    private static IEnumerable<(DateTimeOffset AskedAt, DateTimeOffset AnsweredAt)> Waits(IReadOnlyList<PostedMessage> messages)
    {
        DateTimeOffset? askedAt = null;
        foreach (var message in messages)
        {
            switch (message.Author)
            {
                case Party.Buyer:
                    askedAt ??= message.At;
                    break;
                case Party.Seller when askedAt is { } asked:
                    yield return (asked, message.At);
                    askedAt = null;
                    break;
                default:
                    break;
            }
        }
    }
}
