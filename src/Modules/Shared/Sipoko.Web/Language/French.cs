using System.Globalization;

namespace Sipoko.Web.Language;

/// <summary>Amounts, dates and plurals as French readers expect them, with no-break spaces that our fonts have.</summary>
public static class French
{
    public const char NoBreak = '\u00A0';

    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>«1 284,50 €».</summary>
    public static string Euros(Money amount)
    {
        var sign = amount.Cents < 0 ? "−" : "";
        var (euros, cents) = Math.DivRem(Math.Abs(amount.Cents), 100);
        return $"{sign}{Number(euros)},{cents.ToString("D2", Culture)}{NoBreak}€";
    }

    /// <summary>«1 284»; .NET's narrow no-break space is not in our fonts.</summary>
    public static string Number(long number) => number.ToString("N0", Culture).Replace('\u202F', NoBreak);

    /// <summary>«12 %», «5,5 %».</summary>
    public static string Percent(Rate rate)
    {
        var (whole, rest) = Math.DivRem(rate.BasisPoints, 100);
        return rest == 0 ? $"{whole}{NoBreak}%" : $"{whole},{rest.ToString("D2", Culture).TrimEnd('0')}{NoBreak}%";
    }

    /// <summary>«mardi 24 novembre 2026» ; the first of a month is «1er».</summary>
    public static string LongDay(DateOnly day) => $"{day.ToString("dddd", Culture)} {DayNumber(day)} {day.ToString("MMMM yyyy", Culture)}";

    /// <summary>«mar. 24 nov.».</summary>
    public static string ShortDay(DateOnly day) => $"{day.ToString("ddd", Culture)} {DayNumber(day)} {day.ToString("MMM", Culture)}";

    /// <summary>«24 novembre 2026».</summary>
    public static string Day(DateOnly day) => $"{DayNumber(day)} {day.ToString("MMMM yyyy", Culture)}";

    /// <summary>«24 novembre 2026 à 10 h 04», Paris time.</summary>
    public static string Instant(DateTimeOffset instant)
    {
        var paris = ParisTime.At(instant);
        return $"{Day(DateOnly.FromDateTime(paris.DateTime))} à {paris.Hour}{NoBreak}h{NoBreak}{paris.Minute.ToString("D2", Culture)}";
    }

    /// <summary>«1 article», «3 articles»; zero and one are singular.</summary>
    public static string Count(long count, string singular, string plural) => $"{Number(count)}{NoBreak}{(count < 2 ? singular : plural)}";

    private static string DayNumber(DateOnly day) => day.Day == 1 ? "1er" : day.Day.ToString(Culture);
}
