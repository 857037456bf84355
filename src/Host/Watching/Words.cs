using System.Globalization;
using Sipoko.Web.Language;

namespace Sipoko.Host.Watching;

/// <summary>Spans and sizes as one says them.</summary>
internal static class Words
{
    private static readonly string[] Units = ["o", "Ko", "Mo", "Go", "To"];

    /// <summary>«3 s», «4 min», «2 h 05», «12 j».</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { Ticks: < 0 } => $"0{French.NoBreak}s",
        { TotalMinutes: < 2 } => $"{(int)span.TotalSeconds}{French.NoBreak}s",
        { TotalHours: < 2 } => $"{(int)span.TotalMinutes}{French.NoBreak}min",
        { TotalDays: < 2 } => $"{(int)span.TotalHours}{French.NoBreak}h{French.NoBreak}{span.Minutes.ToString("D2", CultureInfo.InvariantCulture)}",
        _ => $"{French.Number((long)span.TotalDays)}{French.NoBreak}j",
    };

    /// <summary>«25 novembre 2026 à 22 h 48 min 07 s», Paris time.</summary>
    public static string Second(DateTimeOffset instant) => $"{French.Instant(instant)}{French.NoBreak}min{French.NoBreak}{instant.Second.ToString("D2", CultureInfo.InvariantCulture)}{French.NoBreak}s";

    /// <summary>«512 o», «1,4 Go».</summary>
    public static string Bytes(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1024 && unit < Units.Length - 1)
        {
            (size, unit) = (size / 1024, unit + 1);
        }

        return $"{size.ToString(size >= 10 || unit == 0 ? "0" : "0.#", CultureInfo.InvariantCulture).Replace('.', ',')}{French.NoBreak}{Units[unit]}";
    }

    /// <summary>«NpgsqlException»: the last part of a type's name.</summary>
    public static string TypeName(string type) => type.Split(',')[0].Split('.', '+')[^1];
}
