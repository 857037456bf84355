using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Resources;

namespace Sipoko.StripeSimulator.Admin;

/// <summary>What was truly taken and given back, for whoever checks the shop's books.</summary>
internal static class PaymentLedger
{
    public static JsonArray Of(World world)
    {
        var paid = world.All(Charges.Kind).Where(charge => charge.Flag("paid")).ToLookup(charge => charge.Text("payment_intent"));
        return [.. world.All(PaymentIntents.Kind).Select(intent => Entry(world, intent, [.. paid[intent.Id()]]))];
    }

    private static JsonObject Entry(World world, JsonObject intent, List<JsonObject> charges) => new JsonObject
    {
        ["payment_intent"] = intent.Id(),
        ["session"] = intent.Text("_session"),
        ["client_reference_id"] = world.Find(intent.Text("_session"))?.Text("client_reference_id"),
        ["metadata"] = intent.CopyOf("metadata"),
        ["status"] = intent.Text("status"),
        ["amount"] = intent.Number("amount_received"),
        ["refunded"] = charges.Sum(charge => charge.Number("amount_refunded")),
        ["fee"] = charges.Sum(charge => world.Find(charge.Text("balance_transaction"))?.Number("fee") ?? 0),
        ["charges"] = charges.Count,
    };
}
