using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sipoko.Faults.Load;

/// <summary>The Stripe simulator's levers: what buyers press on its payment page, and what it is to do with its webhooks.</summary>
internal sealed class StripeDesk(Uri simulator) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = simulator, Timeout = TimeSpan.FromSeconds(30) };

    public void Dispose() => client.Dispose();

    /// <summary>The session of a payment page's address; null for another address.</summary>
    public string? SessionOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Port == simulator.Port ? page.Segments[^1] : null;

    /// <summary>The number of the order that a session is to pay: the last part but one of where giving up leads to.</summary>
    public async Task<string> ReferenceOf(string session)
    {
        using var answer = await client.PostAsync($"/_simulator/sessions/{session}/abandon", null);
        answer.EnsureSuccessStatusCode();
        var told = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return new Uri((string)told!["cancel_url"]!).Segments[^2].TrimEnd('/');
    }

    /// <summary>A button of the payment page: <c>pay</c>, <c>fail</c>, <c>delay</c> or <c>answer?accepted=</c>.</summary>
    public async Task<Page> Press(string session, string button)
    {
        using var answer = await client.PostAsync($"/_simulator/sessions/{session}/{button}", null);
        var isDone = answer.IsSuccessStatusCode;
        return new($"/_simulator/{button}", isDone ? 303 : (int)answer.StatusCode, null, "");
    }

    /// <param name="webhooks"><c>on</c>, <c>off</c>, <c>duplicate</c>, <c>late</c> or <c>shuffled</c>.</param>
    public async Task Sends(string webhooks, int lateMilliseconds = 3000) =>
        (await client.PostAsJsonAsync("/_simulator/faults", new { webhooks, lateMs = lateMilliseconds })).EnsureSuccessStatusCode();

    public Task<string> Ledger() => client.GetStringAsync("/_simulator/ledger");

    public Task<string> Events() => client.GetStringAsync("/_simulator/events");

    public async Task<IReadOnlyList<string>> EventIds()
    {
        using var events = JsonDocument.Parse(await Events());
        return [.. events.RootElement.EnumerateArray().Select(happened => happened.GetProperty("id").GetString()!)];
    }

    /// <summary>An event's body as Stripe would post it, with a signature of now.</summary>
    public async Task<(string Payload, string Signature)> Sign(string evt)
    {
        using var answer = await client.PostAsync($"/_simulator/events/{evt}/sign", null);
        answer.EnsureSuccessStatusCode();
        var signed = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return ((string)signed!["payload"]!, (string)signed["signature"]!);
    }
}
