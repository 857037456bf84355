using Sipoko.Returns.Clocks;

namespace Sipoko.Returns.ReturnRights;

/// <summary>The last days (Paris) of a buyer's rights over what was received on one day. Each right ends with the last hour of its last day.</summary>
/// <param name="Withdrawal">As if all of it could be withdrawn from; what was made to measure cannot.</param>
internal sealed record ReturnClocks(DateOnly ReceivedOn, DateOnly Withdrawal, DateOnly Protection, DateOnly Guarantee)
{
    /// <summary>The rules in force; their version goes into the event, so that rights already open never change with a later law.</summary>
    public const string CurrentRules = "2026-06-19";

    /// <exception cref="ArgumentException">Rules that never were in force.</exception>
    public static ReturnClocks Under(string rules, DateTimeOffset receivedAt) => rules switch
    {
        CurrentRules => Since(ParisTime.Day(receivedAt)),
        _ => throw new ArgumentException($"There are no return rules {rules}.", nameof(rules)),
    };

    // Withdrawal: the day of receipt is not counted (art. L221-19, 1°), and a term that ends on a Saturday, a Sunday or a public holiday runs to the
    // end of the next working day (art. L221-19, 3°; Regulation 1182/71, art. 3(4)).
    // Guarantee: two years from delivery (art. L217-3); a date that its last year lacks ends on the month's last day (Regulation 1182/71, art. 3(2)c).
    // The 30 days are our own promise, counted in calendar days.
    private static ReturnClocks Since(DateOnly received) => new(
        received, ClockTable.Withdrawal.EndFrom(received), ClockTable.Protection.EndFrom(received), ClockTable.Guarantee.EndFrom(received));
}
