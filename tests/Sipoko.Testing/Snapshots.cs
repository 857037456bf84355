using Snapshooter.Xunit;

namespace Sipoko.Testing;

/// <summary>The one place that knows which snapshot library we use.</summary>
public static class Snapshots
{
    /// <summary>What is particular to a page: its main region, without header and footer.</summary>
    public static string MainRegion(this string page)
    {
        var begin = page.IndexOf("<main", StringComparison.Ordinal);
        return page[begin..(page.IndexOf("</main>", begin, StringComparison.Ordinal) + "</main>".Length)];
    }

    /// <summary>Compares a text with the one kept under this name in the test project's __snapshots__ folder; a first run writes it, but in script/test a missing one fails.</summary>
    public static void ShouldMatchSnapshot(this string actual, string name) => Snapshot.Match(actual, name);
}
