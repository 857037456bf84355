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
    public static int? Of(IEnumerable<SellerAnswer> answers, DateTimeOffset now)
    {
        var waits = answers.Where(answer => answer.At > now.AddDays(-DaysCounted) && answer.At <= now).Select(answer => answer.At - answer.AskedAt).Order().ToArray();
        if (waits.Length < FewestAnswers)
        {
            return null;
        }

        var middle = waits.Length % 2 == 1 ? waits[waits.Length / 2] : (waits[(waits.Length / 2) - 1] + waits[waits.Length / 2]) / 2;
        return Math.Max(1, (int)Math.Ceiling(middle.TotalMinutes));
    }
}
