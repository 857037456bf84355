namespace Sipoko.Web.Language;

/// <summary>How fast a seller usually answers, as people say it.</summary>
public static class AnswerTimeWords
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <summary>«moins de 30 minutes», «moins de 4 heures», «2 jours»; null while nobody can tell.</summary>
    public static string? Of(int? minutes) => minutes switch
    {
        null => null,
        <= 30 => $"moins de 30{French.NoBreak}minutes",
        <= Hour => "moins d’une heure",
        <= Day => $"moins de {Up(minutes.Value, Hour)}{French.NoBreak}heures",
        _ => French.Count(Up(minutes.Value, Day), "jour", "jours"),
    };

    private static int Up(int minutes, int unit) => (minutes + unit - 1) / unit;
}
