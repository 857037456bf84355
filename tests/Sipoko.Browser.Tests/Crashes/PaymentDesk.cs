using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Sipoko.Browser.Tests.Crashes;

/// <summary>Stripe's side of a payment, one notification at a time.</summary>
internal sealed class PaymentDesk(RealSite site) : IDisposable
{
    private const string Completed = "checkout.session.completed";

    private readonly HttpClient stripe = new() { BaseAddress = site.Payments };

    /// <summary>Whether Stripe sends its notifications by itself.</summary>
    public async Task Notifies(bool yes) => (await stripe.PostAsJsonAsync("_simulator/faults", new { webhooks = yes ? "on" : "off" })).EnsureSuccessStatusCode();

    /// <summary>Hands over the news of the last payment as Stripe would, and waits for the 200.</summary>
    public async Task HandsOver()
    {
        var signed = await (await stripe.PostAsync($"_simulator/events/{await Newest()}/sign", null)).Content.ReadFromJsonAsync<JsonObject>();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "webhooks/stripe"))
        {
            Content = new StringContent((string)signed!["payload"]!, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Stripe-Signature", (string)signed["signature"]!);
        (await stripe.SendAsync(request)).EnsureSuccessStatusCode();
    }

    public void Dispose() => stripe.Dispose();

    private async Task<string> Newest() =>
        (string)(await stripe.GetFromJsonAsync<JsonArray>("_simulator/events"))!.Last(happened => (string)happened!["type"]! == Completed)!["id"]!;
}
