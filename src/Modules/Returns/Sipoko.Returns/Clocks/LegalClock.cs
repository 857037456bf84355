namespace Sipoko.Returns.Clocks;

internal enum ClockUnit
{
    CalendarDays,
    WorkingDays,
    Months,
    Years,
}

/// <summary>One term of the law or of our own terms. Days are those of Paris; the starting day is not counted, and the last one runs to its midnight.</summary>
/// <param name="Key">For code, tests and documents.</param>
/// <param name="StartsFrom">The event from whose day it is counted.</param>
/// <param name="Unit">Working days are those of metropolitan France.</param>
/// <param name="RollsOn">Ending on a Saturday, a Sunday or a public holiday, it runs to the end of the next working day.</param>
/// <param name="Ground">The article of law, or of our terms.</param>
/// <param name="Effect">What its end does to the money or to the case.</param>
/// <param name="Since">From when this version applies; a case keeps the dates that it was opened with.</param>
internal sealed record LegalClock(string Key, string Name, string StartsFrom, int Length, ClockUnit Unit, bool RollsOn, string Ground, string Effect, DateOnly Since)
{
    public DateOnly EndFrom(DateOnly start)
    {
        var end = Unit switch
        {
            ClockUnit.WorkingDays => WorkingDays.Add(start, Length),
            ClockUnit.Months => start.AddMonths(Length), // a date that the last month lacks ends on its last day (Regulation 1182/71, art. 3(2)c)
            ClockUnit.Years => start.AddYears(Length),
            _ => start.AddDays(Length),
        };
        return RollsOn && !WorkingDays.IsWorkingDay(end) ? WorkingDays.Add(end, 1) : end;
    }

    public DateOnly EndFrom(DateTimeOffset start) => EndFrom(ParisTime.Day(start));

    public string LengthInWords => Unit switch
    {
        ClockUnit.WorkingDays => $"{Length}\u00A0jours ouvrés",
        ClockUnit.Months => $"{Length}\u00A0mois",
        ClockUnit.Years => $"{Length}\u00A0ans",
        _ => $"{Length}\u00A0jours",
    };
}
