using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Sipoko.Host.Watching.DeadLetters;

/// <summary>What a message and an error say, without anybody's data: sealed values stay sealed, and what looks like an address or a number of a person is hidden.</summary>
internal static partial class Masked
{
    public const string Hidden = "[masqué]";

    /// <summary>Of a long text, its beginning says what was tried and its end what went wrong.</summary>
    private const int Kept = 240;

    private const int MaxBody = 200_000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // the template encodes it

    /// <summary>An error's text: mail servers repeat addresses in theirs, databases repeat values.</summary>
    public static string Error(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var masked = Numbers().Replace(Quoted().Replace(Addresses().Replace(line, Hidden), $"=({Hidden})"), number => number.Groups["id"].Success ? number.Value : Hidden);
        return masked.Length > 2 * Kept ? $"{masked[..Kept]} … {masked[^Kept..]}" : masked;
    }

    /// <summary>A message's body as JSON, or null when it is none.</summary>
    public static string? Body(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty || json.Length > MaxBody)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Serialize(Mask(JsonNode.Parse(json)), Readable);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Mask(JsonNode? node) => node switch
    {
        JsonObject thing => new JsonObject(thing.Select(field => KeyValuePair.Create(field.Key, Mask(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Mask)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Sealed().Match(text) is { Success: true } box ? $"[scellé\u00A0: {box.Groups[1].Value}]" : Addresses().Replace(text, Hidden)),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex("^[0-9a-f]{32}\\.(Profile|Contract|Accounting|Conversation)\\.")]
    private static partial Regex Sealed();

    [GeneratedRegex(@"[^\s<>()\[\]'"",;:=]+@[^\s<>()\[\]'"",;:]+")]
    private static partial Regex Addresses();

    /// <summary><c>Key (slug)=(value)</c>.</summary>
    [GeneratedRegex(@"=\([^)]*\)")]
    private static partial Regex Quoted();

    /// <summary>A telephone, a card or an account: nine digits and more, whatever separates them; ids are told apart.</summary>
    [GeneratedRegex(@"(?<id>\b[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\b)|(?<![0-9A-Fa-f-])\+?[0-9](?:[ .\u00A0-]?[0-9]){8,}(?![0-9A-Fa-f-])", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
