namespace Sipoko.Checkout.GiftCards;

/// <summary>What a gift card is worth and for how long, as sold since 1 November 2026 (CGV-2026-11-01).</summary>
internal static class GiftCardTerms
{
    public const int LeastEuros = 5;
    public const int MostEuros = 500;
    public const int ValidYears = 5;
    public const int WithdrawalDays = 14;

    public static readonly IReadOnlyList<int> SuggestedEuros = [20, 30, 50, 100];

    /// <summary>What one buyer may order in a day (Paris).</summary>
    public static readonly Money MostPerDay = Money.OfCents(1_000_00);

    /// <summary>Above it a stolen card would be worth the trouble: the gift card waits before it can be used.</summary>
    public static readonly Money HeldAbove = Money.OfCents(150_00);

    public static readonly TimeSpan HeldFor = TimeSpan.FromHours(24);

    /// <summary>Days before the end on which its holder is reminded.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [60, 15];

    /// <summary>The reminders still to come of a card that is issued now: one that takes another's place may be near its end.</summary>
    public static IEnumerable<int> RemindersLeft(DateTimeOffset validUntil, DateTimeOffset now) => ReminderDays.Where(days => validUntil.AddDays(-days) > now);

    /// <summary>From when a card bought now can be used: the day it is sent, never before the hold is over.</summary>
    public static DateTimeOffset ActiveFrom(Money amount, DateTimeOffset paidAt, DateOnly sendOn)
    {
        var held = amount > HeldAbove ? paidAt + HeldFor : paidAt;
        return sendOn > ParisTime.Day(paidAt) && ParisTime.EndOf(sendOn.AddDays(-1)) is var morning && morning > held ? morning : held;
    }

    /// <summary>Five years, to the end of the day in Paris.</summary>
    public static DateTimeOffset ValidUntil(DateTimeOffset activeFrom) => ParisTime.EndOf(LastDay(activeFrom));

    public static DateOnly LastDay(DateTimeOffset activeFrom) => ParisTime.Day(activeFrom).AddYears(ValidYears);

    /// <summary>A recipient has no account that could be left: the term runs from the card's end.</summary>
    public static DateOnly RecipientKeptUntil(DateOnly sendOn) => Retention.LastDay(Purpose.Contract, sendOn.AddYears(ValidYears));

    /// <summary>When the mail leaves: at once, or at nine on the chosen morning (Paris).</summary>
    public static DateTimeOffset SendAt(DateOnly sendOn, DateTimeOffset now) =>
        sendOn <= ParisTime.Day(now) ? now : ParisTime.FromLocal(sendOn.ToDateTime(new TimeOnly(9, 0)));

    /// <summary>The last day on which the buyer may withdraw from an unused card (art. L221-18 Code de la consommation).</summary>
    public static DateOnly WithdrawalUntil(DateTimeOffset paidAt) => ParisTime.Day(paidAt).AddDays(WithdrawalDays);
}
