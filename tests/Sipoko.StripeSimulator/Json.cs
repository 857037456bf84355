using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator;

/// <summary>Reading Stripe's objects, which the simulator keeps in the very form it answers them.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string? Text(this JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool Flag(this JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    // A node made from an int refuses to be read as a long; its text never does.
    public static long Number(this JsonObject from, string name) =>
        from[name] is JsonValue value ? long.Parse(value.ToJsonString(), NumberStyles.Integer, CultureInfo.InvariantCulture) : 0;

    public static string Id(this JsonObject from) => from.Text("id") ?? "";

    public static JsonObject Copy(this JsonObject from) => from.DeepClone().AsObject();

    public static JsonObject CopyOf(this JsonObject from, string name) => from[name] is JsonObject inner ? inner.Copy() : [];

    /// <summary>The object as a client sees it: names that begin with an underscore are the simulator's own notes.</summary>
    public static JsonObject Published(this JsonObject from)
    {
        var copy = from.Copy();
        foreach (var note in copy.Select(field => field.Key).Where(name => name.StartsWith('_')).ToList())
        {
            copy.Remove(note);
        }

        return copy;
    }

    public static string Written(this JsonNode node) => node.ToJsonString(Plain);

    public static JsonArray ToJson(this IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
}
