using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Sipoko.Integration.Tests.Snapshots;

/// <summary>Events are read for ever: what is stored of each type, under which name, cannot change unseen.</summary>
[Collection(SiteCollection.Name)]
public sealed class StoredShapesTests(SipokoApp app)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Fact]
    public void Each_event_is_stored_as_it_always_was()
    {
        var changed = new List<string>();
        foreach (var (alias, type, write) in app.EventTypes())
        {
            using var json = JsonDocument.Parse(write(Sample.Of(type)));
            Compare(JsonSerializer.Serialize(json.RootElement, Readable), $"event-{alias}", changed);
        }

        changed.ShouldBeEmpty();
    }

    [Fact]
    public void Each_event_has_a_name_of_its_module() =>
        app.EventTypes().ShouldAllBe(happened => happened.Alias.StartsWith(happened.Type.Namespace!.Split('.')[1].ToLowerInvariant() + ".", StringComparison.Ordinal));

    [Theory]
    [InlineData("Accounts")]
    [InlineData("Catalog")]
    [InlineData("Checkout")]
    [InlineData("Fulfilment")]
    [InlineData("Messaging")]
    [InlineData("Returns")]
    public void What_a_module_tells_the_others_is_agreed(string module) =>
        string.Join('\n', System.Reflection.Assembly.Load($"Sipoko.{module}.Contracts").GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal).Select(PublicSurface.Of))
            .ShouldMatchSnapshot($"contracts-{module.ToLowerInvariant()}");

    private static void Compare(string actual, string name, List<string> changed)
    {
        try
        {
            actual.ShouldMatchSnapshot(name);
        }
        catch (Exception difference) when (difference is not OutOfMemoryException)
        {
            changed.Add($"{name}: {difference.Message}");
        }
    }
}
