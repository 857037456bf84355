namespace Sipoko.Faults.Checking;

/// <summary>One promise, and how it is seen whether it was kept.</summary>
/// <param name="Number">As in the table of docs/fault-test.md: <c>I1</c>.</param>
/// <param name="IsInEveryRun">A run in which this examined nothing proves nothing.</param>
public sealed record Rule(string Number, string Promise, Func<Facts, Finding> Examine, bool IsInEveryRun = true);

/// <param name="Examined">How many cases were looked at.</param>
public sealed record Finding(long Examined, IReadOnlyList<Violation> Violations)
{
    /// <summary>Looks at each case and keeps what is wrong with it.</summary>
    public static Finding Of<TCase>(IEnumerable<TCase> cases, Func<TCase, IEnumerable<Violation>> look)
    {
        var examined = 0L;
        var violations = new List<Violation>();
        foreach (var one in cases)
        {
            examined++;
            violations.AddRange(look(one));
        }

        return new(examined, violations);
    }

    public static Finding operator +(Finding left, Finding right) =>
        new(left.Examined + right.Examined, [.. left.Violations, .. right.Violations]);
}

/// <summary>A promise that was not kept.</summary>
/// <param name="Rule">The rule's number; set by the checker.</param>
/// <param name="Ids">Where to look.</param>
public sealed record Violation(string Rule, string Sentence, IReadOnlyList<string> Ids)
{
    public override string ToString() => $"{Rule}: {Sentence} [{string.Join(", ", Ids)}]";

    internal static Violation Of(string sentence, params IEnumerable<object> ids) => new("", sentence, [.. ids.Select(id => id.ToString() ?? "")]);
}
