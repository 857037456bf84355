using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>Money on its way to a bank; it arrives at once.</summary>
internal static class Payouts
{
    private const string Kind = "payout";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.Post("/v1/payouts", Create,
            Rules.Required("amount", Rules.PositiveAmount),
            Rules.Required("currency", Rules.Currency),
            Rules.Optional("description", Rules.Text()),
            Rules.Optional("statement_descriptor", Rules.Text(22)),
            Rules.Optional("method", Rules.OneOf("standard", "instant")),
            Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.List("/v1/payouts", call => ObjectList.Page(call, call.World.All(Kind).Where(payout => payout.Text("_account") == call.Account))),
        StripeRoute.Get("/v1/payouts/{id}", call => call.Subject(Kind)),
    ];

    private static JsonObject Create(StripeCall call)
    {
        var (world, parameters) = (call.World, call.Parameters);
        var amount = parameters.Number("amount")!.Value;
        BalanceTransactions.RefuseOverdraft(world, call.Account, amount);
        var id = World.NewId("po");
        var payout = world.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = amount,
            ["arrival_date"] = call.Now,
            ["automatic"] = false,
            ["balance_transaction"] = BalanceTransactions.Book(world, "payout", id, -amount, account: call.Account),
            ["created"] = call.Now,
            ["currency"] = "eur",
            ["description"] = parameters.Text("description"),
            ["failure_code"] = null,
            ["failure_message"] = null,
            ["livemode"] = false,
            ["metadata"] = parameters.Metadata(),
            ["method"] = parameters.Text("method") ?? "standard",
            ["source_type"] = "card",
            ["statement_descriptor"] = parameters.Text("statement_descriptor"),
            ["status"] = "pending",
            ["type"] = "bank_account",
            ["_account"] = call.Account,
        });
        world.Emit("payout.created", payout, call.Account);
        payout["status"] = "paid";
        world.Emit("payout.paid", payout, call.Account);
        return payout;
    }
}
