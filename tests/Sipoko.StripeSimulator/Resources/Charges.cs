using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>One attempt to take the buyer's money, accepted or declined.</summary>
internal static class Charges
{
    public const string Kind = "charge";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.List("/v1/charges", call => ObjectList.Of(call, Kind, "payment_intent"), Rules.Optional("payment_intent", Rules.Text())),
        StripeRoute.Get("/v1/charges/{id}", call => call.Subject(Kind)),
    ];

    public static JsonObject Attempt(World world, JsonObject intent, string means, string? email, bool accepted)
    {
        var id = World.NewId("ch");
        var amount = intent.Number("amount");
        var fee = BalanceTransactions.FeeOf(amount);
        return world.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = amount,
            ["amount_captured"] = accepted ? amount : 0L,
            ["amount_refunded"] = 0L,
            ["balance_transaction"] = accepted ? BalanceTransactions.Book(world, "charge", id, amount, fee) : null,
            ["billing_details"] = new JsonObject { ["address"] = new JsonObject { ["country"] = "FR" }, ["email"] = email, ["name"] = null, ["phone"] = null },
            ["captured"] = accepted,
            ["created"] = world.Now,
            ["currency"] = "eur",
            ["customer"] = null,
            ["description"] = intent.Text("description"),
            ["disputed"] = false,
            ["failure_code"] = accepted ? null : "card_declined",
            ["failure_message"] = accepted ? null : "Your card was declined.",
            ["livemode"] = false,
            ["metadata"] = intent.CopyOf("metadata"),
            ["outcome"] = new JsonObject
            {
                ["network_status"] = accepted ? "approved_by_network" : "declined_by_network",
                ["reason"] = accepted ? null : "generic_decline",
                ["type"] = accepted ? "authorized" : "issuer_declined",
            },
            ["paid"] = accepted,
            ["payment_intent"] = intent.Id(),
            ["payment_method"] = PaymentMethod(world, means).Id(),
            ["payment_method_details"] = new JsonObject { ["type"] = means, [means] = Details(means) },
            ["receipt_email"] = intent.Text("receipt_email"),
            ["refunded"] = false,
            ["shipping"] = intent["shipping"]?.DeepClone(),
            ["source_transfer"] = null,
            ["status"] = accepted ? "succeeded" : "failed",
            ["transfer_group"] = intent.Text("transfer_group"),
        });
    }

    private static JsonObject PaymentMethod(World world, string means) => world.Add(new JsonObject
    {
        ["id"] = World.NewId("pm"),
        ["object"] = "payment_method",
        ["created"] = world.Now,
        ["customer"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["type"] = means,
        [means] = Details(means),
    });

    private static JsonObject Details(string means) => means switch
    {
        "card" => new JsonObject { ["brand"] = "visa", ["country"] = "FR", ["exp_month"] = 12L, ["exp_year"] = 2034L, ["funding"] = "debit", ["last4"] = "4242" },
        _ => [],
    };
}
