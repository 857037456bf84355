using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>One route of the API: what it accepts and how it answers.</summary>
internal sealed record StripeRoute(string Method, string Path, Rule Accepts, Func<StripeCall, JsonObject> Answer)
{
    private static readonly Field Expand = Rules.Optional("expand", Rules.ListOf(Rules.Text()));

    public static StripeRoute Get(string route, Func<StripeCall, JsonObject> answer) => new("GET", route, Rules.Object(Expand), answer);

    public static StripeRoute Delete(string route, Func<StripeCall, JsonObject> answer) => new("DELETE", route, Rules.Object(), answer);

    public static StripeRoute Post(string route, Func<StripeCall, JsonObject> answer, params Field[] fields) =>
        new("POST", route, Rules.Object([Expand, .. fields]), answer);

    public static StripeRoute List(string route, Func<StripeCall, JsonObject> answer, params Field[] fields) =>
        new("GET", route, Rules.Object([Expand, .. ObjectList.Fields, .. fields]), answer);
}
