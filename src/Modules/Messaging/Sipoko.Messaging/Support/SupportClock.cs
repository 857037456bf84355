namespace Sipoko.Messaging.Support;

/// <summary>How fast we answer: our own promise, told on the form, since 25 November 2026.</summary>
internal static class SupportClock
{
    public const int WorkingDaysToAnswer = 2;

    /// <summary>The end of the last working day (Paris) on which a question should be answered.</summary>
    public static DateTimeOffset AnswerBy(DateTimeOffset asked) => ParisTime.EndOf(WorkingDays.Add(ParisTime.Day(asked), WorkingDaysToAnswer));
}
