using System.Globalization;
using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>The lines of a checkout, the coupon spread over them.</summary>
internal static class CheckoutLines
{
    public static List<JsonObject> Read(StripeCall call)
    {
        var items = call.Parameters.Items("line_items").Select(Read).ToList();
        Spread(Discount(call, items.Sum(item => item.Number("amount_subtotal"))), items);
        return items;
    }

    private static JsonObject Read(Parameters line)
    {
        var price = line.Child("price_data")!;
        var product = price.Child("product_data")!;
        var unit = price.Number("unit_amount")!.Value;
        var quantity = line.Number("quantity")!.Value;
        return new JsonObject
        {
            ["id"] = World.NewId("li"),
            ["object"] = "item",
            ["amount_discount"] = 0L,
            ["amount_subtotal"] = unit * quantity,
            ["amount_tax"] = 0L,
            ["amount_total"] = unit * quantity,
            ["currency"] = "eur",
            ["description"] = product.Text("name"),
            ["metadata"] = new JsonObject(),
            ["price"] = new JsonObject
            {
                ["id"] = World.NewId("price"),
                ["object"] = "price",
                ["active"] = false,
                ["billing_scheme"] = "per_unit",
                ["currency"] = "eur",
                ["livemode"] = false,
                ["metadata"] = new JsonObject(),
                ["product"] = World.NewId("prod"),
                ["type"] = "one_time",
                ["unit_amount"] = unit,
                ["unit_amount_decimal"] = unit.ToString(CultureInfo.InvariantCulture),
            },
            ["quantity"] = quantity,
            ["_detail"] = product.Text("description"),
        };
    }

    private static long Discount(StripeCall call, long subtotal)
    {
        var discounts = call.Parameters.Items("discounts").ToList();
        if (discounts.Count > 1)
        {
            throw StripeRefusal.Invalid(null, "You may only specify one discount.", "discounts");
        }

        if (discounts.Count == 0)
        {
            return 0;
        }

        var id = discounts[0].Text("coupon") ?? "";
        var coupon = call.World.Find(id, "coupon") ?? throw StripeRefusal.NotFound("coupon", id, "discounts[0][coupon]");
        return coupon["amount_off"] is null ? subtotal * coupon.Number("percent_off") / 100 : Math.Min(subtotal, coupon.Number("amount_off"));
    }

    private static void Spread(long discount, List<JsonObject> items)
    {
        var subtotal = items.Sum(item => item.Number("amount_subtotal"));
        long seen = 0, given = 0;
        foreach (var item in items.TakeWhile(_ => discount > 0))
        {
            // Rounding the running sum, not each part, makes the parts add up to the coupon.
            seen += item.Number("amount_subtotal");
            var part = (discount * seen / subtotal) - given;
            given += part;
            item["amount_discount"] = part;
            item["amount_total"] = item.Number("amount_subtotal") - part;
        }
    }
}
