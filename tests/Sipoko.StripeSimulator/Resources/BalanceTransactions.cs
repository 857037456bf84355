using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>Every movement of money, on the platform or on a connected account.</summary>
internal static class BalanceTransactions
{
    public const string Kind = "balance_transaction";

    private const long SecondsInADay = 24 * 60 * 60;

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.List("/v1/balance_transactions", List,
            Rules.Optional("type", Rules.Text()), Rules.Optional("source", Rules.Text()), Rules.Optional("currency", Rules.Currency)),
        StripeRoute.Get("/v1/balance_transactions/{id}", call => call.Subject(Kind)),
        StripeRoute.Get("/v1/balance", Balance),
    ];

    /// <summary>What Stripe keeps of a payment: 1.5 % and 25 cents, half a cent rounded up.</summary>
    public static long FeeOf(long amount) => ((amount * 15) + 500) / 1000 + 25;

    public static string Book(World world, string type, string source, long amount, long fee = 0, string? account = null)
    {
        var availableOn = world.Now + (type == "charge" ? world.Settings.SettlementDays * SecondsInADay : 0);
        return world.Add(new JsonObject
        {
            ["id"] = World.NewId("txn"),
            ["object"] = Kind,
            ["amount"] = amount,
            ["available_on"] = availableOn,
            ["balance_type"] = "payments",
            ["created"] = world.Now,
            ["currency"] = "eur",
            ["description"] = null,
            ["exchange_rate"] = null,
            ["fee"] = fee,
            ["fee_details"] = fee == 0 ? [] : new JsonArray(new JsonObject
            {
                ["amount"] = fee,
                ["application"] = null,
                ["currency"] = "eur",
                ["description"] = "Stripe processing fees",
                ["type"] = "stripe_fee",
            }),
            ["net"] = amount - fee,
            ["reporting_category"] = type,
            ["source"] = source,
            ["status"] = availableOn > world.Now ? "pending" : "available",
            ["type"] = type,
            ["_account"] = account,
        }).Id();
    }

    public static long Available(World world, string? account) => Of(world, account).Where(entry => IsAvailable(world, entry)).Sum(entry => entry.Number("net"));

    public static void RefuseOverdraft(World world, string? account, long amount)
    {
        if (Available(world, account) < amount)
        {
            throw StripeRefusal.Invalid("balance_insufficient", "You have insufficient available funds in your Stripe account.", "amount");
        }
    }

    private static IEnumerable<JsonObject> Of(World world, string? account) => world.All(Kind).Where(entry => entry.Text("_account") == account);

    private static bool IsAvailable(World world, JsonObject entry) => entry.Number("available_on") <= world.Now;

    private static JsonObject List(StripeCall call)
    {
        foreach (var entry in call.World.All(Kind).Where(entry => entry.Text("status") == "pending" && IsAvailable(call.World, entry)))
        {
            entry["status"] = "available";
            call.World.Changed();
        }

        var parameters = call.Parameters;
        return ObjectList.Page(call, Of(call.World, call.Account).Where(entry =>
            (parameters.Text("type") ?? entry.Text("type")) == entry.Text("type") && (parameters.Text("source") ?? entry.Text("source")) == entry.Text("source")));
    }

    private static JsonObject Balance(StripeCall call)
    {
        var available = Available(call.World, call.Account);
        var pending = Of(call.World, call.Account).Sum(entry => entry.Number("net")) - available;
        return new JsonObject
        {
            ["object"] = "balance",
            ["available"] = new JsonArray(Funds(available)),
            ["livemode"] = false,
            ["pending"] = new JsonArray(Funds(pending)),
        };
    }

    private static JsonObject Funds(long amount) => new()
    {
        ["amount"] = amount,
        ["currency"] = "eur",
        ["source_types"] = new JsonObject { ["card"] = amount },
    };
}
