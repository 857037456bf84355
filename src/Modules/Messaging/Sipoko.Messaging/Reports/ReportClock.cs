namespace Sipoko.Messaging.Reports;

/// <summary>How fast reports are decided, since 25 November 2026: our promise, on top of «in a timely manner» (art. 16 and 20 of Regulation 2022/2065).</summary>
internal static class ReportClock
{
    public const int WorkingDaysToDecide = 2;
    public const int WorkingDaysToDecideContest = 5;
    public const int WorkingDaysToSuspend = 1;

    /// <summary>The end of the last working day (Paris) on which a report, or a contest, should be decided.</summary>
    public static DateTimeOffset DecideBy(Report report) => ParisTime.EndOf(
        WorkingDays.Add(ParisTime.Day(report.WaitingSince), report.Status == ReportStatus.Contested ? WorkingDaysToDecideContest : WorkingDaysToDecide));

    /// <summary>The end of the working day (Paris) until which a shop is suspended, or sells again, as was decided.</summary>
    public static DateTimeOffset CarryOutBy(DateTimeOffset decided) => ParisTime.EndOf(WorkingDays.Add(ParisTime.Day(decided), WorkingDaysToSuspend));

    /// <summary>The last day (Paris) on which a decision can be contested; null before there is one.</summary>
    public static DateOnly? ContestableUntil(Report report) => report.DecidedAt is { } decided ? StatementOfReasons.ContestableUntil(decided) : null;
}
