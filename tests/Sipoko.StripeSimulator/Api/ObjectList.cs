using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>Stripe's list envelope: newest first, a page at a time.</summary>
internal static class ObjectList
{
    public static readonly Field[] Fields =
    [
        Rules.Optional("limit", Rules.Integer(1, 100)),
        Rules.Optional("starting_after", Rules.Text()),
        Rules.Optional("ending_before", Rules.Text()),
        Rules.Optional("created", Created),
    ];

    private static readonly Rule Bounds = Rules.Object(
        Rules.Optional("gt", Rules.Moment),
        Rules.Optional("gte", Rules.Moment),
        Rules.Optional("lt", Rules.Moment),
        Rules.Optional("lte", Rules.Moment));

    /// <summary>The objects of a kind, filtered by every field that the call names.</summary>
    public static JsonObject Of(StripeCall call, string kind, params string[] filters) =>
        Page(call, call.World.All(kind).Where(listed => Array.TrueForAll(filters, filter =>
            call.Parameters.Text(filter) is not { } wanted || listed.Text(filter) == wanted)));

    public static JsonObject Page(StripeCall call, IEnumerable<JsonObject> oldestFirst)
    {
        var parameters = call.Parameters;
        var limit = (int)(parameters.Number("limit") ?? 10);
        var matching = oldestFirst.Where(listed => IsWithin(parameters.Child("created"), listed.Number("created"))).Reverse().ToList();
        if (parameters.Text("starting_after") is { } after)
        {
            matching = [.. matching.SkipWhile(listed => listed.Id() != after).Skip(1)];
        }
        else if (parameters.Text("ending_before") is { } before)
        {
            matching = [.. matching.TakeWhile(listed => listed.Id() != before).TakeLast(limit)];
        }

        return Envelope(call.Path, matching.Take(limit), matching.Count > limit);
    }

    public static JsonObject Envelope(string url, IEnumerable<JsonObject> data, bool hasMore = false) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. data.Select(listed => listed.Published())]),
        ["has_more"] = hasMore,
        ["url"] = url,
    };

    private static void Created(Parameters value, string name)
    {
        (value.IsBranch ? Bounds : Rules.Moment)(value, name);
    }

    private static bool IsWithin(Parameters? created, long moment) => created is null
        || (created.Value is { } exact
            ? exact == moment.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : !(moment <= created.Number("gt") || moment < created.Number("gte") || moment >= created.Number("lt") || moment > created.Number("lte")));
}
