using Snapshooter.Xunit;

namespace Sipoko.Testing;

/// <summary>The one place that knows which snapshot library we use.</summary>
public static class Snapshots
{
    /// <summary>Compares a text with the one kept under this name in the test project's __snapshots__ folder; a first run writes it.</summary>
    public static void ShouldMatchSnapshot(this string actual, string name) => Snapshot.Match(actual, name);
}
