using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;
using Sipoko.StripeSimulator.Paying;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>The payment a buyer is sent to.</summary>
internal static class CheckoutSessions
{
    public const string Kind = "checkout.session";

    private const long ShortestLife = 30 * 60;
    private const long LongestLife = 24 * 60 * 60;
    private const long SmallestTotal = 50;

    private static readonly string[] EveryMeans = ["card", "paypal", "klarna", "link"];

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.Post("/v1/checkout/sessions", Create, CheckoutSessionFields.All),
        StripeRoute.List("/v1/checkout/sessions", List,
            Rules.Optional("payment_intent", Rules.Text()), Rules.Optional("status", Rules.OneOf("open", "complete", "expired"))),
        StripeRoute.Get("/v1/checkout/sessions/{id}", Current),
        StripeRoute.Post("/v1/checkout/sessions/{id}", Update, Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.Post("/v1/checkout/sessions/{id}/expire", Expire),
        StripeRoute.List("/v1/checkout/sessions/{id}/line_items", call => LineItems(call.Subject(Kind))),
    ];

    public static JsonObject LineItems(JsonObject session) => ObjectList.Envelope(
        $"/v1/checkout/sessions/{session.Id()}/line_items", session["_line_items"]!.AsArray().Select(item => item!.AsObject()));

    private static JsonObject Create(StripeCall call)
    {
        var parameters = call.Parameters;
        var uiMode = parameters.Text("ui_mode") ?? "hosted_page";
        var hosted = uiMode == "hosted_page";
        CheckReturn(parameters, hosted);
        if (parameters.Child("line_items") is null)
        {
            throw StripeRefusal.Missing("line_items");
        }

        var expiresAt = ExpiresAt(call);
        var items = CheckoutLines.Read(call);
        var subtotal = items.Sum(item => item.Number("amount_subtotal"));
        var total = items.Sum(item => item.Number("amount_total"));
        if (total < SmallestTotal)
        {
            throw StripeRefusal.Invalid("amount_too_small", "The Checkout Session's total amount due must add up to at least €0.50 eur");
        }

        var id = World.NewId("cs_test");
        var excluded = parameters.Texts("excluded_payment_method_types").ToHashSet(StringComparer.Ordinal);
        var allowed = parameters.Child("allowed_payment_method_types") is null ? null : parameters.Texts("allowed_payment_method_types").Distinct().ToList();
        return call.World.Add(new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["allowed_payment_method_types"] = allowed?.ToJson(),
            ["amount_subtotal"] = subtotal,
            ["amount_total"] = total,
            ["automatic_tax"] = new JsonObject { ["enabled"] = false, ["status"] = null },
            ["billing_address_collection"] = parameters.Text("billing_address_collection"),
            ["cancel_url"] = parameters.Text("cancel_url"),
            ["client_reference_id"] = parameters.Text("client_reference_id"),
            ["client_secret"] = hosted ? null : $"{id}_secret_{World.NewId("test")}",
            ["created"] = call.Now,
            ["currency"] = "eur",
            ["customer"] = null,
            ["customer_creation"] = parameters.Text("customer_creation") ?? "if_required",
            ["customer_details"] = null,
            ["customer_email"] = parameters.Text("customer_email"),
            ["discounts"] = new JsonArray([.. parameters.Items("discounts").Select(discount => new JsonObject { ["coupon"] = discount.Text("coupon") })]),
            ["excluded_payment_method_types"] = excluded.Count == 0 ? null : excluded.ToJson(),
            ["expires_at"] = expiresAt,
            ["livemode"] = false,
            ["locale"] = parameters.Text("locale"),
            ["metadata"] = parameters.Metadata(),
            ["mode"] = "payment",
            ["payment_intent"] = null,
            ["payment_method_types"] = (allowed ?? [.. EveryMeans]).Where(means => !excluded.Contains(means)).ToJson(),
            ["payment_status"] = "unpaid",
            ["return_url"] = parameters.Text("return_url"),
            ["status"] = "open",
            ["submit_type"] = parameters.Text("submit_type"),
            ["success_url"] = parameters.Text("success_url"),
            ["total_details"] = new JsonObject { ["amount_discount"] = subtotal - total, ["amount_shipping"] = 0L, ["amount_tax"] = 0L },
            ["ui_mode"] = uiMode,
            ["url"] = hosted ? $"{call.Origin}/pay/{id}" : null,
            ["_line_items"] = new JsonArray([.. items]),
            ["_payment_intent_data"] = PaymentIntents.Promise(parameters.Child("payment_intent_data")),
        });
    }

    private static void CheckReturn(Parameters parameters, bool hosted)
    {
        if (hosted && parameters.Text("success_url") is null)
        {
            throw StripeRefusal.Missing("success_url");
        }

        if (!hosted && (parameters.Text("success_url") ?? parameters.Text("cancel_url")) is not null)
        {
            throw StripeRefusal.Invalid(null, "`success_url` and `cancel_url` are for ui_mode hosted_page only. Use `return_url`.", "success_url");
        }
    }

    private static long ExpiresAt(StripeCall call)
    {
        var expiresAt = call.Parameters.Number("expires_at") ?? call.Now + LongestLife;
        return expiresAt < call.Now + ShortestLife
            ? throw StripeRefusal.Invalid(null, "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.", "expires_at")
            : expiresAt > call.Now + LongestLife
                ? throw StripeRefusal.Invalid(null, "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.", "expires_at")
                : expiresAt;
    }

    private static JsonObject List(StripeCall call)
    {
        Purchase.ExpireOverdue(call.World);
        return ObjectList.Of(call, Kind, "payment_intent", "status");
    }

    private static JsonObject Current(StripeCall call) => Purchase.Refreshed(call.World, call.Subject(Kind));

    private static JsonObject Update(StripeCall call)
    {
        var session = Current(call);
        session["metadata"] = call.Parameters.Metadata(session.CopyOf("metadata"));
        call.World.Changed();
        return session;
    }

    private static JsonObject Expire(StripeCall call)
    {
        var session = Current(call);
        if (session.Text("status") != "open")
        {
            throw StripeRefusal.Invalid(null,
                $"Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of {session.Text("status")}.");
        }

        Purchase.Expire(call.World, session);
        return session;
    }
}
