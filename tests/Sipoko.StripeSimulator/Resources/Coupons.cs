using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>A reduction that a checkout may apply once.</summary>
internal static class Coupons
{
    private const string Kind = "coupon";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.Post("/v1/coupons", Create,
            Rules.Optional("id", Rules.Text(500)),
            Rules.Optional("name", Rules.Text(40)),
            Rules.Optional("amount_off", Rules.PositiveAmount),
            Rules.Optional("percent_off", Rules.Integer(1, 100)),
            Rules.Optional("currency", Rules.Currency),
            Rules.Optional("duration", Rules.OneOf("once", "forever")),
            Rules.Optional("max_redemptions", Rules.Integer(1)),
            Rules.Optional("redeem_by", Rules.Moment),
            Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.List("/v1/coupons", call => ObjectList.Of(call, Kind)),
        StripeRoute.Get("/v1/coupons/{id}", call => call.Subject(Kind)),
        StripeRoute.Delete("/v1/coupons/{id}", Delete),
    ];

    private static JsonObject Create(StripeCall call)
    {
        var parameters = call.Parameters;
        if (parameters.Number("amount_off") is null == parameters.Number("percent_off") is null)
        {
            throw StripeRefusal.Invalid("parameter_missing", "You must pass either percent_off or amount_off.");
        }

        if (parameters.Number("amount_off") is not null && parameters.Text("currency") is null)
        {
            throw StripeRefusal.Missing("currency");
        }

        var id = parameters.Text("id") ?? World.NewId("co");
        return call.World.Find(id) is not null
            ? throw StripeRefusal.Invalid("resource_already_exists", "Coupon already exists.", "id")
            : call.World.Add(new JsonObject
            {
                ["id"] = id,
                ["object"] = Kind,
                ["amount_off"] = parameters.Number("amount_off"),
                ["created"] = call.Now,
                ["currency"] = parameters.Text("currency"),
                ["duration"] = parameters.Text("duration") ?? "once",
                ["livemode"] = false,
                ["max_redemptions"] = parameters.Number("max_redemptions"),
                ["metadata"] = parameters.Metadata(),
                ["name"] = parameters.Text("name"),
                ["percent_off"] = parameters.Number("percent_off"),
                ["redeem_by"] = parameters.Number("redeem_by"),
                ["times_redeemed"] = 0L,
                ["valid"] = true,
            });
    }

    private static JsonObject Delete(StripeCall call)
    {
        var coupon = call.Subject(Kind);
        call.World.Remove(coupon);
        return new JsonObject { ["id"] = coupon.Id(), ["object"] = Kind, ["deleted"] = true };
    }
}
