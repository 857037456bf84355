using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Sipoko.Integration.Tests.Site;

/// <summary>What happens at Stripe: buyers pay, refuse or leave, and Stripe tells us, when and as often as a test wants.</summary>
public sealed class StripeSide(SipokoApp app, HttpClient simulator) : IDisposable
{
    public const string Completed = "checkout.session.completed";

    public async Task BuyerPays(PlacedOrder order) => (await simulator.PostAsync($"/_simulator/sessions/{order.Session}/pay", null)).EnsureSuccessStatusCode();

    public async Task BankRefuses(PlacedOrder order) => (await simulator.PostAsync($"/_simulator/sessions/{order.Session}/fail", null)).EnsureSuccessStatusCode();

    /// <summary>The buyer confirms with a means that answers later.</summary>
    public async Task MeansIsSlow(PlacedOrder order, string means = "paypal") => (await simulator.PostAsync($"/_simulator/sessions/{order.Session}/delay?means={means}", null)).EnsureSuccessStatusCode();

    public async Task MeansAnswers(PlacedOrder order, bool accepted) => (await simulator.PostAsync($"/_simulator/sessions/{order.Session}/answer?accepted={accepted}", null)).EnsureSuccessStatusCode();

    /// <summary>The seller fills in what Stripe asks for.</summary>
    public async Task VerifiesSeller(string account) => (await simulator.PostAsync($"/_simulator/accounts/{account}/verify", null)).EnsureSuccessStatusCode();

    /// <summary>What a page asks for, in cents.</summary>
    public async Task<long> AmountOf(PlacedOrder order) => (long)(await simulator.GetFromJsonAsync<JsonObject>($"/v1/checkout/sessions/{order.Session}"))!["amount_total"]!;

    /// <summary>What becomes of the refunds that are asked from now on: succeeded, pending or failed.</summary>
    public async Task RefundsBecome(string outcome) => (await simulator.PostAsJsonAsync("/_simulator/faults", new { refunds = outcome })).EnsureSuccessStatusCode();

    /// <summary>What was truly given back of an order's payment, in cents.</summary>
    public async Task<long> RefundedOf(PlacedOrder order) =>
        (await simulator.GetFromJsonAsync<JsonArray>("/_simulator/ledger"))!.Where(entry => (string?)entry!["session"] == order.Session).Sum(entry => (long)entry!["refunded"]!);

    /// <summary>The reference of the order that a session is for.</summary>
    public async Task<string> ReferenceOf(string session) => (string)(await simulator.GetFromJsonAsync<JsonObject>($"/v1/checkout/sessions/{session}"))!["client_reference_id"]!;

    public async Task<string> StatusOf(PlacedOrder order) => (string)(await simulator.GetFromJsonAsync<JsonObject>($"/v1/checkout/sessions/{order.Session}"))!["status"]!;

    /// <summary>A payment on the same Stripe account that no order of ours asked for.</summary>
    public async Task<PlacedOrder> PaidForAnotherShop()
    {
        var request = new Dictionary<string, string>
        {
            ["mode"] = "payment", ["line_items[0][quantity]"] = "1", ["line_items[0][price_data][currency]"] = "eur", ["line_items[0][price_data][unit_amount]"] = "500",
            ["line_items[0][price_data][product_data][name]"] = "Autre chose", ["success_url"] = "https://ailleurs.example/",
        };
        using var content = new FormUrlEncodedContent(request);
        var session = await (await simulator.PostAsync("/v1/checkout/sessions", content)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        var order = new PlacedOrder("none", (string)session!["id"]!);
        await BuyerPays(order);
        return order;
    }

    /// <summary>Posts the news of an order's payment to our webhook, signed as Stripe signs.</summary>
    public async Task<HttpStatusCode> Tells(string kind, PlacedOrder order)
    {
        var (payload, signature) = await News(kind, order);
        return (await app.Webhook(payload, signature)).StatusCode;
    }

    public Task<(string Payload, string Signature)> News(string kind, PlacedOrder order) => News(kind, order.Session);

    /// <summary>The buyer's bank gives back a refund that was pending, and Stripe tells us.</summary>
    /// <param name="subject">The id of what it was made for.</param>
    public async Task<HttpStatusCode> BankGivesBack(Guid subject)
    {
        var refund = (string)(await Happened("refund.created", subject.ToString()))["data"]!["object"]!["id"]!;
        (await simulator.PostAsync($"/_simulator/refunds/{refund}/fail", null)).EnsureSuccessStatusCode();
        var (payload, signature) = await News("refund.failed", refund);
        return (await app.Webhook(payload, signature)).StatusCode;
    }

    private async Task<(string Payload, string Signature)> News(string kind, string about)
    {
        var news = await Happened(kind, about);
        var signed = await (await simulator.PostAsync($"/_simulator/events/{news["id"]}/sign", null)).Content.ReadFromJsonAsync<JsonObject>();
        return ((string)signed!["payload"]!, (string)signed["signature"]!);
    }

    private async Task<JsonNode> Happened(string kind, string about) => (await simulator.GetFromJsonAsync<JsonArray>("/_simulator/events"))!
        .Last(happened => (string)happened!["type"]! == kind && happened.ToJsonString().Contains(about, StringComparison.Ordinal))!;

    public void Dispose() => simulator.Dispose();
}

/// <summary>An order that waits for its payment, and the payment page opened for it.</summary>
public sealed record PlacedOrder(string Reference, string Session);
