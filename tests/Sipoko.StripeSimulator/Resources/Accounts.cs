using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Api;

namespace Sipoko.StripeSimulator.Resources;

/// <summary>A seller's account with Stripe, in short: created, then verified by its onboarding page.</summary>
internal static class Accounts
{
    public const string Kind = "account";

    private static readonly string[] Due = ["external_account", "representative.first_name", "tos_acceptance.date"];

    private static readonly Rule Controller = Rules.Object(
        Rules.Optional("fees", Rules.Object(Rules.Optional("payer", Rules.OneOf("account", "application")))),
        Rules.Optional("losses", Rules.Object(Rules.Optional("payments", Rules.OneOf("application", "stripe")))),
        Rules.Optional("stripe_dashboard", Rules.Object(Rules.Optional("type", Rules.OneOf("express", "full", "none")))),
        Rules.Optional("requirement_collection", Rules.OneOf("application", "stripe")));

    private static readonly Rule PayoutSchedule = Rules.Object(Rules.Optional("payouts", Rules.Object(Rules.Optional("schedule", Rules.Object(
        Rules.Optional("interval", Rules.OneOf("daily", "manual", "monthly", "weekly")),
        Rules.Optional("delay_days", Rules.Text()),
        Rules.Optional("weekly_anchor", Rules.Text()),
        Rules.Optional("monthly_anchor", Rules.Integer(1, 31)))))));

    private static readonly Rule RequestedCapability = Rules.Object(Rules.Optional("requested", Rules.Flag));

    public static IEnumerable<StripeRoute> Routes =>
    [
        StripeRoute.Post("/v1/accounts", Create,
            Rules.Optional("country", Rules.OneOf("FR")),
            Rules.Optional("email", Rules.Text(800)),
            Rules.Optional("business_type", Rules.OneOf("company", "government_entity", "individual", "non_profit")),
            Rules.Optional("business_profile", Rules.Object(Rules.Optional("name", Rules.Text()), Rules.Optional("url", Rules.Url), Rules.Optional("mcc", Rules.Text(4)))),
            Rules.Optional("company", Rules.Object(Rules.Optional("name", Rules.Text()), Rules.Optional("tax_id", Rules.Text()), Rules.Optional("vat_id", Rules.Text()))),
            Rules.Optional("controller", Controller),
            Rules.Optional("capabilities", Rules.Object(Rules.Optional("transfers", RequestedCapability), Rules.Optional("card_payments", RequestedCapability))),
            Rules.Optional("settings", PayoutSchedule),
            Rules.Optional("metadata", Rules.Metadata)),
        StripeRoute.List("/v1/accounts", call => ObjectList.Of(call, Kind)),
        StripeRoute.Get("/v1/accounts/{id}", call => call.Subject(Kind)),
        StripeRoute.Post("/v1/accounts/{id}", Update, Rules.Optional("email", Rules.Text(800)), Rules.Optional("metadata", Rules.Metadata),
            Rules.Optional("settings", PayoutSchedule)),
        StripeRoute.Post("/v1/account_links", Link,
            Rules.Required("account", Rules.Text()),
            Rules.Required("type", Rules.OneOf("account_onboarding", "account_update")),
            Rules.Optional("refresh_url", Rules.Url),
            Rules.Optional("return_url", Rules.Url)),
    ];

    public static void Verify(World world, JsonObject account)
    {
        account["charges_enabled"] = true;
        account["payouts_enabled"] = true;
        account["details_submitted"] = true;
        account["requirements"] = Requirements([]);
        var capabilities = account.CopyOf("capabilities");
        foreach (var name in capabilities.Select(capability => capability.Key).ToList())
        {
            capabilities[name] = "active";
        }

        account["capabilities"] = capabilities;
        world.Emit("account.updated", account, account.Id());
    }

    private static JsonObject Create(StripeCall call)
    {
        var parameters = call.Parameters;
        var controller = parameters.Child("controller");
        var capabilities = new JsonObject();
        foreach (var (name, asked) in parameters.Child("capabilities")?.Children ?? new Dictionary<string, Parameters>())
        {
            capabilities[name] = asked.Flag("requested") ? "inactive" : null;
        }

        return call.World.Add(new JsonObject
        {
            ["id"] = World.NewId("acct"),
            ["object"] = Kind,
            ["business_profile"] = new JsonObject { ["name"] = parameters.Child("business_profile")?.Text("name") },
            ["business_type"] = parameters.Text("business_type"),
            ["capabilities"] = capabilities,
            ["charges_enabled"] = false,
            ["controller"] = new JsonObject
            {
                ["type"] = "application",
                ["is_controller"] = true,
                ["fees"] = new JsonObject { ["payer"] = controller?.Child("fees")?.Text("payer") ?? "account" },
                ["losses"] = new JsonObject { ["payments"] = controller?.Child("losses")?.Text("payments") ?? "stripe" },
                ["requirement_collection"] = controller?.Text("requirement_collection") ?? "stripe",
                ["stripe_dashboard"] = new JsonObject { ["type"] = controller?.Child("stripe_dashboard")?.Text("type") ?? "full" },
            },
            ["country"] = parameters.Text("country") ?? "FR",
            ["created"] = call.Now,
            ["default_currency"] = "eur",
            ["details_submitted"] = false,
            ["email"] = parameters.Text("email"),
            ["metadata"] = parameters.Metadata(),
            ["payouts_enabled"] = false,
            ["requirements"] = Requirements(Due),
            ["type"] = "none",
        });
    }

    private static JsonObject Requirements(string[] due) => new()
    {
        ["currently_due"] = due.ToJson(),
        ["disabled_reason"] = due.Length == 0 ? null : "requirements.past_due",
        ["eventually_due"] = due.ToJson(),
        ["past_due"] = new JsonArray(),
        ["pending_verification"] = new JsonArray(),
    };

    private static JsonObject Update(StripeCall call)
    {
        var account = call.Subject(Kind);
        account["email"] = call.Parameters.Text("email") ?? account.Text("email");
        account["metadata"] = call.Parameters.Metadata(account.CopyOf("metadata"));
        call.World.Changed();
        return account;
    }

    private static JsonObject Link(StripeCall call)
    {
        var account = call.Named("account", Kind)!;
        account["_return_url"] = call.Parameters.Text("return_url");
        call.World.Changed();
        return new JsonObject
        {
            ["object"] = "account_link",
            ["created"] = call.Now,
            ["expires_at"] = call.Now + 300,
            ["url"] = $"{call.Origin}/onboarding/{account.Id()}",
        };
    }
}
