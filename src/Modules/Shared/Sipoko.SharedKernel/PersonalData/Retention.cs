using System.Data.Common;

namespace Sipoko.SharedKernel;

/// <summary>How long what concerns a person is still readable after they left; rules of 2026.</summary>
public static class Retention
{
    private const int ContractYears = 5;
    private const int AccountingYears = 10;

    /// <summary>The last day (Paris) on which the person's key for this purpose may exist.</summary>
    public static DateOnly LastDay(Purpose purpose, DateOnly leftOn) => purpose switch
    {
        Purpose.Contract or Purpose.Conversation => leftOn.AddYears(ContractYears), // art. 2224 Code civil
        Purpose.Accounting => new DateOnly(leftOn.Year + AccountingYears, 12, 31), // L123-22 Code de commerce, from the end of the financial year
        _ => leftOn,
    };
}

/// <summary>Keys of persons that end at a term.</summary>
public interface IErasureTerms
{
    /// <summary>Has the key forgotten once this day (Paris) is over. Said again, the earlier day counts.</summary>
    /// <param name="within">The connection whose transaction it belongs to; null for one of its own.</param>
    ValueTask ForgetAfter(PersonId person, Purpose purpose, DateOnly lastDay, CancellationToken cancellation, DbConnection? within = null);

    /// <summary>The same, for the key of something that goes on: said again, the later day counts.</summary>
    ValueTask KeepUntil(PersonId owner, Purpose purpose, DateOnly lastDay, CancellationToken cancellation);
}
