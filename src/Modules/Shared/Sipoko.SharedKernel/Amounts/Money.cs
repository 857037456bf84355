using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>An amount in euro cents. Never a fraction of a cent: only <see cref="Money.operator *(Money, Rate)"/> rounds, half away from zero.</summary>
[JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    public static Money OfCents(long cents) => new(cents);

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static Money operator *(Money unit, int quantity) => new(checked(unit.Cents * quantity));

    /// <summary>The one place where amounts are rounded.</summary>
    public static Money operator *(Money amount, Rate rate)
    {
        var (whole, rest) = Int128.DivRem((Int128)amount.Cents * rate.BasisPoints, Rate.One);
        return new(checked((long)(Int128.Abs(rest) * 2 >= Rate.One ? whole + Int128.Sign(rest) : whole)));
    }

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Shares the amount in proportion to the weights, by largest remainder (of equal ones, the larger weight first), so that the parts sum to the whole.</summary>
    /// <exception cref="ArgumentException">No weight, a negative weight, or weights that are all zero.</exception>
    public IReadOnlyList<Money> Split(IReadOnlyList<long> weights)
    {
        var total = weights.Aggregate((Int128)0, (sum, weight) => sum + weight);
        if (weights.Any(weight => weight < 0) || total <= 0)
        {
            throw new ArgumentException("Weights are zero or more, and one at least is more.", nameof(weights));
        }

        var cents = Cents;
        var shares = weights.Select(weight => Int128.DivRem((Int128)cents * weight, total)).ToArray();
        var parts = shares.Select(share => (long)share.Quotient).ToArray();
        var missing = cents - parts.Sum();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => Int128.Abs(shares[i].Remainder)).ThenByDescending(i => weights[i]);
        foreach (var index in byRemainder.Take((int)Math.Abs(missing)))
        {
            parts[index] += Math.Sign(missing);
        }

        return [.. parts.Select(part => new Money(part))];
    }

    [SuppressMessage("Globalization", "CA1305", Justification = "Shown to developers only; screens use French.Euros.")]
    public override string ToString() => $"{Cents} cents";
}

public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
