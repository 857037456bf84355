using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Sipoko.StripeSimulator.Paying;
using Sipoko.StripeSimulator.Resources;
using Sipoko.StripeSimulator.Webhooks;

namespace Sipoko.StripeSimulator.Admin;

/// <summary>The simulator's own levers, for tests. Stripe has none of them.</summary>
internal static class AdminRoutes
{
    private static readonly JsonSerializerOptions FaultFormat = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static void Map(WebApplication app, World world)
    {
        var admin = app.MapGroup("/_simulator");
        MapClockAndFaults(admin, world);
        MapEvents(admin, world);
        MapBuyers(admin, world);
        admin.MapGet("/ledger", () => Json(world.Run(() => PaymentLedger.Of(world))));
    }

    private static void MapClockAndFaults(RouteGroupBuilder admin, World world)
    {
        admin.MapPost("/clock", (long advance) => Json(world.Run(() =>
        {
            world.Clock.Advance(advance);
            world.Changed();
            Purchase.ExpireOverdue(world);
            return new JsonObject { ["now"] = world.Now, ["advanced_seconds"] = world.Clock.AdvancedSeconds };
        })));
        admin.MapPost("/faults", async (HttpRequest request) =>
        {
            var faults = await request.ReadFromJsonAsync<Faults>(FaultFormat) ?? new Faults();
            world.Run(() => world.Faults = faults);
            return Results.Json(faults, FaultFormat);
        });
        admin.MapPost("/webhook", (string url) =>
        {
            world.Run(() => world.WebhookUrl = new Uri(url, UriKind.Absolute));
            return Results.NoContent();
        });
    }

    private static void MapEvents(RouteGroupBuilder admin, World world)
    {
        admin.MapGet("/events", () => Json(world.Run(() => new JsonArray([.. world.All(Events.Kind).Select(Delivery)]))));
        admin.MapPost("/events/{id}/resend", (string id) => With(world, id, Events.Kind, happened =>
        {
            world.Announce(happened.Id());
            return Delivery(happened);
        }));
        admin.MapPost("/events/{id}/sign", (string id) => With(world, id, Events.Kind, happened =>
        {
            var payload = happened.Published().Written();
            var signature = WebhookSignature.Header(world.Settings.WebhookSecret, world.Clock.Wall.GetUtcNow(), payload);
            return new JsonObject { ["payload"] = payload, ["signature"] = signature };
        }));
    }

    private static void MapBuyers(RouteGroupBuilder admin, World world)
    {
        admin.MapPost("/sessions/{id}/pay", (string id, string? means) => With(world, id, CheckoutSessions.Kind, session =>
            Purchase.Pay(world, session, means ?? "card") ? session.Published() : null));
        admin.MapPost("/sessions/{id}/fail", (string id, string? means) => With(world, id, CheckoutSessions.Kind, session =>
            Purchase.Decline(world, session, means ?? "card") ? session.Published() : null));
        admin.MapPost("/sessions/{id}/delay", (string id, string? means) => With(world, id, CheckoutSessions.Kind, session =>
            Purchase.Delay(world, session, means ?? "paypal") ? session.Published() : null));
        admin.MapPost("/sessions/{id}/answer", (string id, bool accepted) => With(world, id, CheckoutSessions.Kind, session =>
            Purchase.Answer(world, session, accepted) ? session.Published() : null));
        // Whoever gives up tells nobody: the session stays open until it expires.
        admin.MapPost("/sessions/{id}/abandon", (string id) => With(world, id, CheckoutSessions.Kind, session =>
            new JsonObject { ["status"] = session.Text("status"), ["cancel_url"] = session.Text("cancel_url") }));
        admin.MapPost("/refunds/{id}/succeed", (string id) => With(world, id, Refunds.Kind, refund => Conclude(world, refund, succeeded: true)));
        admin.MapPost("/refunds/{id}/fail", (string id) => With(world, id, Refunds.Kind, refund => Conclude(world, refund, succeeded: false)));
        admin.MapPost("/accounts/{id}/verify", (string id) => With(world, id, Accounts.Kind, account =>
        {
            Accounts.Verify(world, account);
            return account.Published();
        }));
    }

    private static JsonObject? Conclude(World world, JsonObject refund, bool succeeded)
    {
        if (refund.Text("status") != "pending")
        {
            return null;
        }

        Refunds.Conclude(world, refund, succeeded);
        return refund.Published();
    }

    /// <summary>404 for an unknown object; 409 when its state does not allow the act.</summary>
    private static IResult With(World world, string id, string kind, Func<JsonObject, JsonObject?> act) => world.Run(() =>
        world.Find(id, kind) is not { } subject ? Results.NotFound() : act(subject) is { } answer ? Json(answer) : Results.Conflict());

    private static JsonObject Delivery(JsonObject happened)
    {
        var shown = happened.Published();
        shown["delivery"] = happened.Text("_delivery");
        shown["attempts"] = happened.Number("_attempts");
        return shown;
    }

    private static IResult Json(JsonNode answer) => Results.Text(answer.Written(), "application/json");
}
