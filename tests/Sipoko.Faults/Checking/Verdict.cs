using System.Globalization;
using System.Text;

namespace Sipoko.Faults.Checking;

/// <summary>What the checker says of a run. Where something could not be read it says nothing else: such a run proves nothing.</summary>
/// <param name="Invalid">Why nothing is proved; null when all was read and examined.</param>
/// <param name="Examined">By rule, how many cases were looked at.</param>
public sealed record Verdict(string? Invalid, IReadOnlyList<Violation> Violations, IReadOnlyDictionary<string, long> Examined)
{
    private const int MostShown = 10;

    public bool IsClean => Invalid is null && Violations.Count == 0;

    public static Verdict Unreadable(string reason) => new(reason, [], new Dictionary<string, long>());

    /// <summary>The whole of it, in lines for people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(Invalid is null ? Violations.Count == 0 ? "CLEAN" : string.Create(CultureInfo.InvariantCulture, $"VIOLATED {Violations.Count} times") : $"INVALID: {Invalid}");
        foreach (var rule in Rules.All.Where(rule => Examined.ContainsKey(rule.Number)))
        {
            var broken = Violations.Where(violation => violation.Rule == rule.Number).ToArray();
            text.AppendLine(CultureInfo.InvariantCulture, $"{rule.Number,-4}{Examined[rule.Number],9} examined, {broken.Length,4} violated  {rule.Promise}");
            foreach (var violation in broken.Take(MostShown))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      {violation.Sentence} [{string.Join(", ", violation.Ids)}]");
            }

            if (broken.Length > MostShown)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      and {broken.Length - MostShown} more");
            }
        }

        return text.ToString();
    }
}
