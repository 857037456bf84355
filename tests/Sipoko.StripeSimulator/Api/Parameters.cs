using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>What a call said, read from the bracket syntax: <c>line_items[0][price_data][unit_amount]=500</c>.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, Parameters> _children = new(StringComparer.Ordinal);

    public string? Value { get; private set; }

    public bool IsBranch => _children.Count > 0;

    public IReadOnlyDictionary<string, Parameters> Children => _children;

    public static Parameters Parse(string encoded)
    {
        var root = new Parameters();
        foreach (var pair in encoded.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = WebUtility.UrlDecode(equals < 0 ? pair : pair[..equals]);
            var leaf = name.Split('[').Select(part => part.TrimEnd(']')).Aggregate(root, (branch, part) => branch.Enter(part));
            leaf.Value = equals < 0 ? "" : WebUtility.UrlDecode(pair[(equals + 1)..]);
        }

        return root;
    }

    public Parameters? Child(string name) => _children.GetValueOrDefault(name);

    public IEnumerable<Parameters> Items(string name) => Child(name)?._children.Values ?? Enumerable.Empty<Parameters>();

    public IEnumerable<string> Texts(string name) => Items(name).Select(item => item.Value ?? "");

    public string? Text(string name) => Child(name)?.Value is { Length: > 0 } text ? text : null;

    public long? Number(string name) => Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool Flag(string name) => Text(name) == "true";

    /// <summary>Metadata as Stripe merges it: an empty value takes a key away, an empty map takes all of them.</summary>
    public JsonObject Metadata(JsonObject? known = null, string name = "metadata")
    {
        var merged = Child(name) is { Value: "", IsBranch: false } ? [] : known?.Copy() ?? [];
        foreach (var (key, entry) in Child(name)?._children ?? [])
        {
            merged.Remove(key);
            if (entry.Value is { Length: > 0 } text)
            {
                merged[key] = text;
            }
        }

        return merged;
    }

    private Parameters Enter(string part)
    {
        var name = part.Length > 0 ? part : _children.Count.ToString(CultureInfo.InvariantCulture);
        if (!_children.TryGetValue(name, out var child))
        {
            _children.Add(name, child = new Parameters());
        }

        return child;
    }
}
