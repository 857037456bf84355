namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>When something happens by itself to a seller order that is not shipped, reckoned from the promised day (art. L216-1, L216-6 Code de la consommation).</summary>
/// <param name="Reminder">The seller is reminded: one working day before the promised day ends.</param>
/// <param name="Late">The promised day has ended: the buyer is told, and may cancel.</param>
/// <param name="Cancellation">Cancelled and refunded by itself.</param>
internal sealed record Deadlines(DateTimeOffset Reminder, DateTimeOffset Late, DateTimeOffset Cancellation)
{
    /// <summary>A choice of Sipoko's: how many working days of lateness a buyer has to bear at most.</summary>
    public const int WorkingDaysOfGrace = 5;

    public static Deadlines Of(DateOnly promisedBy) =>
        new(ParisTime.EndOf(WorkingDayBefore(promisedBy)), ParisTime.EndOf(promisedBy), ParisTime.EndOf(LastDay(promisedBy)));

    /// <summary>The last day on which a late order can still be shipped.</summary>
    public static DateOnly LastDay(DateOnly promisedBy) => WorkingDays.Add(promisedBy, WorkingDaysOfGrace);

    private static DateOnly WorkingDayBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!WorkingDays.IsWorkingDay(day));
        return day;
    }
}
