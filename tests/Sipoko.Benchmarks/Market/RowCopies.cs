using System.Text;
using System.Text.RegularExpressions;

namespace Sipoko.Benchmarks.Market;

/// <summary>Rows of one order in PostgreSQL's text form, cut where something must differ in each copy.</summary>
/// <param name="Table">With its columns, as COPY names them.</param>
/// <param name="Pieces">Fixed text, between each two of which stands the slot of the same index.</param>
internal sealed record CopiedRow(string Table, IReadOnlyList<string> Pieces, IReadOnlyList<string> Slots)
{
    public void Write(TextWriter to, Func<string, string> fill)
    {
        for (var index = 0; index < Slots.Count; index++)
        {
            to.Write(Pieces[index]);
            to.Write(fill(Slots[index]));
        }

        to.Write(Pieces[^1]);
        to.Write('\n');
    }

    /// <param name="slots">What to look for, and the name of what takes its place.</param>
    public static CopiedRow Cut(string table, string line, IReadOnlyDictionary<string, string> slots)
    {
        var pattern = string.Join('|', slots.Keys.Where(key => line.Contains(key, StringComparison.Ordinal)).OrderByDescending(key => key.Length).Select(Regex.Escape));
        if (pattern.Length == 0)
        {
            return new(table, [line], []);
        }

        var (pieces, found, rest) = (new List<string>(), new List<string>(), 0);
        foreach (Match match in Regex.Matches(line, pattern))
        {
            pieces.Add(line[rest..match.Index]);
            found.Add(slots[match.Value]);
            rest = match.Index + match.Length;
        }

        pieces.Add(line[rest..]);
        return new(table, pieces, found);
    }
}

/// <summary>An identifier in the ways in which rows hold it: with hyphens, without, and inside a message's bytes.</summary>
internal static class IdForms
{
    public static IEnumerable<(string Text, string Form)> Of(Guid id) => [(Write(id, "D"), "D"), (Write(id, "N"), "N"), (Write(id, "X"), "X")];

    public static string Write(Guid id, string form) => form == "X" ? Convert.ToHexStringLower(Encoding.ASCII.GetBytes(id.ToString("D"))) : id.ToString(form);
}
