using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>A seller's share leaving the platform, and the part of it taken back.</summary>
internal static class Transfers
{
    private const string Kind = "transfer";
    private const string ReversalKind = "transfer_reversal";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.Post("/v1/transfers", Create,
            Rules.Required("amount", Rules.PositiveAmount),
            Rules.Required("currency", Rules.Currency),
            Rules.Required("destination", Rules.Text()),
            Rules.Optional("source_transaction", Rules.Text()),
            Rules.Optional("transfer_group", Rules.Text()),
            Rules.Optional("description", Rules.Text()),
            Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.List("/v1/transfers", call => ObjectList.Of(call, Kind, "transfer_group", "destination"),
            Rules.Optional("transfer_group", Rules.Text()), Rules.Optional("destination", Rules.Text())),
        StripeRoute.Get("/v1/transfers/{id}", call => call.Subject(Kind)),
        StripeRoute.Post("/v1/transfers/{id}/reversals", Reverse,
            Rules.Optional("amount", Rules.PositiveAmount), Rules.Optional("description", Rules.Text()), Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.List("/v1/transfers/{id}/reversals", call => ObjectList.Page(call, Reversals(call.World, call.Subject(Kind)))),
    ];

    private static IEnumerable<JsonObject> Reversals(World world, JsonObject transfer) =>
        world.All(ReversalKind).Where(reversal => reversal.Text("transfer") == transfer.Id());

    private static JsonObject Create(StripeCall call)
    {
        var (world, parameters) = (call.World, call.Parameters);
        var amount = parameters.Number("amount")!.Value;
        var destination = call.Named("destination", Accounts.Kind)!;
        if (destination.CopyOf("capabilities").Text("transfers") != "active")
        {
            throw StripeRefusal.Invalid("insufficient_capabilities_for_transfer",
                "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments", "destination");
        }

        var source = call.Named("source_transaction", Charges.Kind);
        RefuseExcess(world, source, amount);
        var id = World.NewId("tr");
        var transfer = world.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = amount,
            ["amount_reversed"] = 0L,
            ["balance_transaction"] = BalanceTransactions.Book(world, "transfer", id, -amount),
            ["created"] = call.Now,
            ["currency"] = "eur",
            ["description"] = parameters.Text("description"),
            ["destination"] = destination.Id(),
            ["destination_payment"] = World.NewId("py"),
            ["livemode"] = false,
            ["metadata"] = parameters.Metadata(),
            ["reversals"] = ObjectList.Envelope($"/v1/transfers/{id}/reversals", []),
            ["reversed"] = false,
            ["source_transaction"] = source?.Id(),
            ["source_type"] = "card",
            ["transfer_group"] = parameters.Text("transfer_group") ?? source?.Text("transfer_group"),
        });
        BalanceTransactions.Book(world, "payment", transfer.Text("destination_payment")!, amount, account: destination.Id());
        world.Emit("transfer.created", transfer);
        return transfer;
    }

    private static void RefuseExcess(World world, JsonObject? source, long amount)
    {
        if (source is null)
        {
            BalanceTransactions.RefuseOverdraft(world, null, amount);
            return;
        }

        var left = source.Number("amount") - world.All(Kind).Where(earlier => earlier.Text("source_transaction") == source.Id())
            .Sum(earlier => earlier.Number("amount"));
        if (amount > left)
        {
            throw StripeRefusal.Invalid("transfer_source_balance_parameters_mismatch",
                $"Transfers using this transaction as a source must not exceed the source amount of {source.Number("amount")}; {left} are left.", "amount");
        }
    }

    private static JsonObject Reverse(StripeCall call)
    {
        var (world, transfer) = (call.World, call.Subject(Kind));
        var left = transfer.Number("amount") - transfer.Number("amount_reversed");
        var amount = call.Parameters.Number("amount") ?? left;
        if (left == 0 || amount > left)
        {
            throw StripeRefusal.Invalid("amount_too_large", $"Reversal amount is greater than the unreversed amount of the transfer ({left}).", "amount");
        }

        BalanceTransactions.RefuseOverdraft(world, transfer.Text("destination"), amount);
        var id = World.NewId("trr");
        var reversal = world.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = ReversalKind,
            ["amount"] = amount,
            ["balance_transaction"] = BalanceTransactions.Book(world, "transfer_refund", id, amount),
            ["created"] = call.Now,
            ["currency"] = "eur",
            ["destination_payment_refund"] = World.NewId("pyr"),
            ["metadata"] = call.Parameters.Metadata(),
            ["source_refund"] = null,
            ["transfer"] = transfer.Id(),
        });
        BalanceTransactions.Book(world, "payment_refund", id, -amount, account: transfer.Text("destination"));
        transfer["amount_reversed"] = transfer.Number("amount_reversed") + amount;
        transfer["reversed"] = amount == left;
        transfer["reversals"] = ObjectList.Envelope($"/v1/transfers/{transfer.Id()}/reversals", Reversals(world, transfer));
        world.Emit("transfer.reversed", transfer);
        return reversal;
    }
}
