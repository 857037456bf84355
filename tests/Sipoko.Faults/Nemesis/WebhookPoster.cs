using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sipoko.Faults.Journal;
using Sipoko.Faults.Load;

namespace Sipoko.Faults.Nemesis;

/// <summary>Posts notifications in the place of Stripe: its own ones again, and false ones.</summary>
internal sealed class WebhookPoster(Uri front, StripeDesk stripe, RunJournal journal, TimeProvider clock) : IDisposable
{
    private const string Worker = "nemesis";
    private const string GenuineSecret = RealSiteSettings.WebhookSecret;
    private static readonly string[] Forgeries = ["unsigned", "other secret", "altered body", "old signature", "no time"];

    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(15) };

    public void Dispose() => client.Dispose();

    /// <summary>A true notification once more.</summary>
    public async Task Replay(string evt)
    {
        var (payload, signature) = await stripe.Sign(evt);
        await Post(evt, genuine: true, "again", payload, signature);
    }

    /// <summary>A notification that Stripe never sent, made from one that it did.</summary>
    /// <param name="number">Makes its id new, and chooses what is false about it.</param>
    public async Task Forge(string evt, int number)
    {
        var (payload, signature) = await stripe.Sign(evt);
        var forged = string.Create(CultureInfo.InvariantCulture, $"evt_forged_{number}");
        var body = payload.Replace(evt, forged, StringComparison.Ordinal);
        var now = clock.GetUtcNow();
        var how = Forgeries[number % Forgeries.Length];
        await Post(forged, genuine: false, how, body, how switch
        {
            "unsigned" => null,
            "other secret" => Signature("whsec_other", now, body),
            "old signature" => Signature(GenuineSecret, now.AddMinutes(-10), body),
            "no time" => Signature(GenuineSecret, now, body)[Signature(GenuineSecret, now, body).IndexOf("v1=", StringComparison.Ordinal)..],
            _ => signature,
        });
    }

    private async Task Post(string evt, bool genuine, string how, string body, string? signature)
    {
        var facts = new Dictionary<string, string> { ["evt"] = evt, ["genuine"] = genuine ? "true" : "false", ["how"] = how };
        var act = journal.Invoke(Worker, Kinds.Webhook, facts);
        var (phase, answer) = (Phase.Unknown, "");
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(front, "/webhooks/stripe")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (signature is not null)
            {
                request.Headers.Add("Stripe-Signature", signature);
            }

            using var response = await client.SendAsync(request);
            answer = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            phase = (int)response.StatusCode switch { 200 => Phase.Ok, >= 400 and < 500 => Phase.Fail, _ => Phase.Unknown };
        }
        catch (Exception failure) when (StumbleException.Is(failure))
        {
            answer = failure.GetType().Name;
        }

        facts[Fact.Answer] = answer;
        journal.Write(act, Worker, Kinds.Webhook, phase, facts);
    }

    private static string Signature(string secret, DateTimeOffset at, string body)
    {
        var moment = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={moment},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{moment}.{body}")))}";
    }
}
