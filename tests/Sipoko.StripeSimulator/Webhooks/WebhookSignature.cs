using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sipoko.StripeSimulator.Webhooks;

/// <summary>Stripe's proof that a webhook is its own.</summary>
internal static class WebhookSignature
{
    public static string Header(string secret, DateTimeOffset at, string payload)
    {
        var moment = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{moment}.{payload}"));
        return $"t={moment},v1={Convert.ToHexStringLower(hash)}";
    }
}
