using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>What a checkout becomes once its buyer confirms.</summary>
internal static class PaymentIntents
{
    public const string Kind = "payment_intent";

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.List("/v1/payment_intents", call => ObjectList.Of(call, Kind)),
        StripeRoute.Get("/v1/payment_intents/{id}", call => call.Subject(Kind)),
        StripeRoute.Post("/v1/payment_intents/{id}", Update,
            Rules.Optional("metadata", Rules.Metadata), Rules.Optional("description", Rules.Text(1000)), Rules.Optional("transfer_group", Rules.Text())),
        StripeRoute.Post("/v1/payment_intents/{id}/cancel", Cancel, Rules.Optional("cancellation_reason",
            Rules.OneOf("abandoned", "duplicate", "fraudulent", "requested_by_customer"))),
    ];

    /// <summary>What the session says its payment intent shall carry.</summary>
    public static JsonObject Promise(Parameters? data)
    {
        var shipping = data?.Child("shipping");
        var address = shipping?.Child("address");
        return new JsonObject
        {
            ["description"] = data?.Text("description"),
            ["metadata"] = data?.Metadata() ?? [],
            ["receipt_email"] = data?.Text("receipt_email"),
            ["statement_descriptor"] = data?.Text("statement_descriptor"),
            ["statement_descriptor_suffix"] = data?.Text("statement_descriptor_suffix"),
            ["transfer_group"] = data?.Text("transfer_group"),
            ["shipping"] = shipping is null ? null : new JsonObject
            {
                ["name"] = shipping.Text("name"),
                ["phone"] = shipping.Text("phone"),
                ["carrier"] = shipping.Text("carrier"),
                ["tracking_number"] = shipping.Text("tracking_number"),
                ["address"] = new JsonObject
                {
                    ["line1"] = address?.Text("line1"),
                    ["line2"] = address?.Text("line2"),
                    ["postal_code"] = address?.Text("postal_code"),
                    ["city"] = address?.Text("city"),
                    ["state"] = address?.Text("state"),
                    ["country"] = address?.Text("country"),
                },
            },
        };
    }

    public static JsonObject ConfirmedFor(World world, JsonObject session)
    {
        if (world.Find(session.Text("payment_intent"), Kind) is { } known)
        {
            return known;
        }

        var id = World.NewId("pi");
        var intent = new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["allowed_payment_method_types"] = session["allowed_payment_method_types"]?.DeepClone(),
            ["amount"] = session.Number("amount_total"),
            ["amount_capturable"] = 0L,
            ["amount_received"] = 0L,
            ["canceled_at"] = null,
            ["cancellation_reason"] = null,
            ["capture_method"] = "automatic_async",
            ["client_secret"] = $"{id}_secret_{World.NewId("test")}",
            ["confirmation_method"] = "automatic",
            ["created"] = world.Now,
            ["currency"] = "eur",
            ["customer"] = null,
            ["last_payment_error"] = null,
            ["latest_charge"] = null,
            ["livemode"] = false,
            ["next_action"] = null,
            ["payment_method"] = null,
            ["payment_method_types"] = session["payment_method_types"]!.DeepClone(),
            ["status"] = "requires_payment_method",
            ["_session"] = session.Id(),
        };
        foreach (var (name, promised) in session["_payment_intent_data"]!.AsObject())
        {
            intent[name] = promised?.DeepClone();
        }

        session["payment_intent"] = id;
        return world.Add(intent);
    }

    private static JsonObject Update(StripeCall call)
    {
        var intent = call.Subject(Kind);
        intent["metadata"] = call.Parameters.Metadata(intent.CopyOf("metadata"));
        intent["description"] = call.Parameters.Text("description") ?? intent.Text("description");
        intent["transfer_group"] = call.Parameters.Text("transfer_group") ?? intent.Text("transfer_group");
        call.World.Changed();
        return intent;
    }

    // Every payment intent here was born of a checkout session, and Stripe cancels those through their session only.
    private static JsonObject Cancel(StripeCall call) => throw StripeRefusal.Invalid("payment_intent_unexpected_state",
        call.Subject(Kind).Text("status") == "requires_payment_method"
            ? "You cannot cancel PaymentIntents created by Checkout Sessions. Expire the Checkout Session instead."
            : $"You cannot cancel this PaymentIntent because it has a status of {call.Subject(Kind).Text("status")}.");
}
