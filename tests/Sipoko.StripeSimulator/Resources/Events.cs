using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>What happened, for those who missed its webhook.</summary>
internal static class Events
{
    public const string Kind = "event";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.List("/v1/events", List,
            Rules.Optional("type", Rules.Text()), Rules.Optional("types", Rules.ListOf(Rules.Text())), Rules.Optional("delivery_success", Rules.Flag)),
        StripeRoute.Get("/v1/events/{id}", call => call.Subject(Kind)),
    ];

    private static JsonObject List(StripeCall call)
    {
        var types = call.Parameters.Texts("types").Concat(call.Parameters.Text("type") is { } type ? [type] : []).ToHashSet(StringComparer.Ordinal);
        var delivered = call.Parameters.Text("delivery_success");
        return ObjectList.Page(call, call.World.All(Kind).Where(happened =>
            (types.Count == 0 || types.Contains(happened.Text("type")!))
            && happened.Text("account") == call.Account
            && (delivered is null || delivered == "true" == (happened.Text("_delivery") == "delivered"))));
    }
}
