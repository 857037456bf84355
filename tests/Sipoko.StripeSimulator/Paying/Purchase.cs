using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Resources;

namespace Sipoko.StripeSimulator.Paying;

/// <summary>What the buyer, or the clock, does to a checkout session.</summary>
internal static class Purchase
{
    /// <summary>The buyer pays. A second click finds the session complete and changes nothing.</summary>
    public static bool Pay(World world, JsonObject session, string means)
    {
        if (Refreshed(world, session).Text("status") != "open")
        {
            return session.Text("status") == "complete";
        }

        var intent = PaymentIntents.ConfirmedFor(world, session);
        var charge = Charges.Attempt(world, intent, means, session.Text("customer_email"), accepted: true);
        intent["status"] = "succeeded";
        intent["amount_received"] = intent.Number("amount");
        intent["latest_charge"] = charge.Id();
        intent["payment_method"] = charge.Text("payment_method");
        intent["last_payment_error"] = null;
        session["status"] = "complete";
        session["payment_status"] = "paid";
        session["url"] = null;
        session["customer_details"] = new JsonObject
        {
            ["address"] = new JsonObject { ["country"] = "FR" },
            ["email"] = session.Text("customer_email"),
            ["name"] = null,
            ["phone"] = null,
            ["tax_exempt"] = "none",
            ["tax_ids"] = new JsonArray(),
        };
        world.Emit("payment_intent.succeeded", intent);
        world.Emit("checkout.session.completed", session);
        return true;
    }

    /// <summary>The means is declined; the session stays open for another try.</summary>
    public static bool Decline(World world, JsonObject session, string means)
    {
        if (Refreshed(world, session).Text("status") != "open")
        {
            return false;
        }

        var intent = PaymentIntents.ConfirmedFor(world, session);
        var charge = Charges.Attempt(world, intent, means, session.Text("customer_email"), accepted: false);
        intent["latest_charge"] = charge.Id();
        intent["last_payment_error"] = new JsonObject
        {
            ["charge"] = charge.Id(),
            ["code"] = "card_declined",
            ["decline_code"] = "generic_decline",
            ["message"] = "Your card was declined.",
            ["type"] = "card_error",
        };
        world.Emit("payment_intent.payment_failed", intent);
        return true;
    }

    public static void Expire(World world, JsonObject session)
    {
        session["status"] = "expired";
        session["url"] = null;
        if (world.Find(session.Text("payment_intent"), PaymentIntents.Kind) is { } intent)
        {
            intent["status"] = "canceled";
            intent["canceled_at"] = world.Now;
            intent["cancellation_reason"] = "automatic";
            world.Emit("payment_intent.canceled", intent);
        }

        world.Emit("checkout.session.expired", session);
    }

    /// <summary>The session as it stands now: an overdue one is expired first.</summary>
    public static JsonObject Refreshed(World world, JsonObject session)
    {
        if (session.Text("status") == "open" && session.Number("expires_at") <= world.Now)
        {
            Expire(world, session);
        }

        return session;
    }

    public static void ExpireOverdue(World world)
    {
        foreach (var session in world.All(CheckoutSessions.Kind))
        {
            Refreshed(world, session);
        }
    }
}
