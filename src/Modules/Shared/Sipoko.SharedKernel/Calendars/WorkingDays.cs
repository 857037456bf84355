namespace Sipoko.SharedKernel;

/// <summary>Working days: Monday to Friday without the public holidays of metropolitan France (art. L3133-1 Code du travail).</summary>
public static class WorkingDays
{
    /// <summary>The last day of a promise of <paramref name="count"/> working days that starts on <paramref name="start"/>: paid on a Friday, two days end on Tuesday.</summary>
    public static DateOnly Add(DateOnly start, int count)
    {
        var day = start;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    public static bool IsHoliday(DateOnly day)
    {
        var easter = Easter(day.Year);
        return (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)
            || day == easter.AddDays(1) || day == easter.AddDays(39) || day == easter.AddDays(50);
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the Meeus/Jones/Butcher computation.</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
