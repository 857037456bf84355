using System.Globalization;
using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Admin;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>Money given back, never more than was taken.</summary>
internal static class Refunds
{
    public const string Kind = "refund";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.Post("/v1/refunds", Create,
            Rules.Optional("payment_intent", Rules.Text()),
            Rules.Optional("charge", Rules.Text()),
            Rules.Optional("amount", Rules.PositiveAmount),
            Rules.Optional("reason", Rules.OneOf("duplicate", "fraudulent", "requested_by_customer")),
            Rules.Optional("instructions_email", Rules.Text(800)),
            Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.List("/v1/refunds", call => ObjectList.Of(call, Kind, "payment_intent", "charge"),
            Rules.Optional("payment_intent", Rules.Text()), Rules.Optional("charge", Rules.Text())),
        StripeRoute.Get("/v1/refunds/{id}", call => call.Subject(Kind)),
        StripeRoute.Post("/v1/refunds/{id}", Update, Rules.Optional("metadata", Rules.Metadata)),
    ];

    /// <summary>A pending refund reaches the buyer, or comes back.</summary>
    public static void Conclude(World world, JsonObject refund, bool succeeded)
    {
        refund["status"] = succeeded ? "succeeded" : "failed";
        refund["pending_reason"] = null;
        if (!succeeded)
        {
            var amount = refund.Number("amount");
            refund["failure_reason"] = "lost_or_stolen_card";
            refund["failure_balance_transaction"] = BalanceTransactions.Book(world, "refund_failure", refund.Id(), amount);
            var charge = world.Find(refund.Text("charge"), Charges.Kind)!;
            charge["amount_refunded"] = charge.Number("amount_refunded") - amount;
            charge["refunded"] = false;
        }

        world.Emit("refund.updated", refund);
        if (!succeeded)
        {
            world.Emit("refund.failed", refund);
        }
    }

    private static JsonObject Create(StripeCall call)
    {
        var charge = RefundedCharge(call);
        var left = charge.Number("amount") - charge.Number("amount_refunded");
        if (left == 0)
        {
            throw StripeRefusal.Invalid("charge_already_refunded", $"Charge {charge.Id()} has already been refunded.");
        }

        var amount = call.Parameters.Number("amount") ?? left;
        if (amount > left)
        {
            throw StripeRefusal.Invalid(null, string.Create(CultureInfo.InvariantCulture,
                $"Refund amount (€{amount / 100m:F2}) is greater than unrefunded amount on charge (€{left / 100m:F2})"), "amount");
        }

        var outcome = call.World.Faults.Refunds;
        var id = World.NewId("re");
        var refund = call.World.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = amount,
            ["balance_transaction"] = BalanceTransactions.Book(call.World, "refund", id, -amount),
            ["charge"] = charge.Id(),
            ["created"] = call.Now,
            ["currency"] = "eur",
            ["destination_details"] = new JsonObject { ["type"] = charge["payment_method_details"]!.AsObject().Text("type") },
            ["instructions_email"] = call.Parameters.Text("instructions_email"),
            ["metadata"] = call.Parameters.Metadata(),
            ["payment_intent"] = charge.Text("payment_intent"),
            ["pending_reason"] = outcome == RefundOutcome.Pending ? "processing" : null,
            ["reason"] = call.Parameters.Text("reason"),
            ["receipt_number"] = null,
            ["source_transfer_reversal"] = null,
            ["status"] = outcome == RefundOutcome.Succeeded ? "succeeded" : "pending",
            ["transfer_reversal"] = null,
        });
        charge["amount_refunded"] = charge.Number("amount_refunded") + amount;
        charge["refunded"] = amount == left;
        call.World.Emit("refund.created", refund);
        call.World.Emit("charge.refunded", charge);
        if (outcome == RefundOutcome.Failed)
        {
            Conclude(call.World, refund, succeeded: false);
        }

        return refund;
    }

    private static JsonObject RefundedCharge(StripeCall call)
    {
        var intent = call.Named("payment_intent", PaymentIntents.Kind);
        if (intent is null && call.Parameters.Text("charge") is null)
        {
            throw StripeRefusal.Invalid("parameter_missing", "One of the following params should be provided for this request: payment_intent or charge.");
        }

        var charge = intent is null ? call.Named("charge", Charges.Kind) : call.World.Find(intent.Text("latest_charge"), Charges.Kind);
        return charge is not null && charge.Flag("paid")
            ? charge
            : throw StripeRefusal.Invalid("payment_intent_unexpected_state", "This payment does not have a successful charge to refund.", "payment_intent");
    }

    private static JsonObject Update(StripeCall call)
    {
        var refund = call.Subject(Kind);
        refund["metadata"] = call.Parameters.Metadata(refund.CopyOf("metadata"));
        call.World.Changed();
        return refund;
    }
}
