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
        Charge(world, session, intent, means);
        Complete(session);
        world.Emit("payment_intent.succeeded", intent);
        world.Emit("checkout.session.completed", session);
        return true;
    }

    /// <summary>The buyer confirms with a means that answers later.</summary>
    public static bool Delay(World world, JsonObject session, string means)
    {
        if (Refreshed(world, session).Text("status") != "open")
        {
            return IsWaiting(session);
        }

        var intent = PaymentIntents.ConfirmedFor(world, session);
        intent["status"] = "processing";
        session["_means"] = means;
        Complete(session);
        world.Emit("payment_intent.processing", intent);
        world.Emit("checkout.session.completed", session);
        return true;
    }

    /// <summary>The means that was slow answers. False when nothing waits for it.</summary>
    public static bool Answer(World world, JsonObject session, bool accepted)
    {
        if (!IsWaiting(session) || world.Find(session.Text("payment_intent"), PaymentIntents.Kind) is not { } intent)
        {
            return false;
        }

        if (accepted)
        {
            Charge(world, session, intent, session.Text("_means") ?? "card");
            world.Emit("payment_intent.succeeded", intent);
            world.Emit("checkout.session.async_payment_succeeded", session);
            return true;
        }

        Refuse(world, session, intent, session.Text("_means") ?? "card");
        intent["status"] = "requires_payment_method";
        world.Emit("checkout.session.async_payment_failed", session);
        return true;
    }

    public static bool IsWaiting(JsonObject session) => session.Text("status") == "complete" && session.Text("payment_status") == "unpaid";

    private static void Charge(World world, JsonObject session, JsonObject intent, string means)
    {
        var charge = Charges.Attempt(world, intent, means, session.Text("customer_email"), accepted: true);
        intent["status"] = "succeeded";
        intent["amount_received"] = intent.Number("amount");
        intent["latest_charge"] = charge.Id();
        intent["payment_method"] = charge.Text("payment_method");
        intent["last_payment_error"] = null;
        session["payment_status"] = "paid";
    }

    private static void Complete(JsonObject session)
    {
        session["status"] = "complete";
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
    }

    /// <summary>The means is declined; the session stays open for another try.</summary>
    public static bool Decline(World world, JsonObject session, string means)
    {
        if (Refreshed(world, session).Text("status") != "open")
        {
            return false;
        }

        Refuse(world, session, PaymentIntents.ConfirmedFor(world, session), means);
        return true;
    }

    private static void Refuse(World world, JsonObject session, JsonObject intent, string means)
    {
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
