namespace Sipoko.SharedKernel;

/// <summary>The clock on the buyer's wall. Instants are stored in UTC; days, deadlines and screens are Paris time.</summary>
public static class ParisTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris);

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The first instant after <paramref name="day"/> has ended in Paris.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>Reads what a person typed as Paris time.</summary>
    public static DateTimeOffset FromLocal(DateTime local)
    {
        var typed = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(typed, Paris.GetUtcOffset(typed)).ToUniversalTime();
    }
}
