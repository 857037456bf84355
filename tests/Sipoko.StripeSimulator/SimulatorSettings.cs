namespace Sipoko.StripeSimulator;

/// <summary>What the command line decides.</summary>
internal sealed record SimulatorSettings(
    string SecretKey,
    string WebhookSecret,
    Uri? WebhookUrl,
    string? DataFile,
    string? PublicUrl,
    int SettlementDays)
{
    public const string ApiVersion = "2026-10-28.endive";

    public static SimulatorSettings From(IConfiguration configuration) => new(
        configuration["secret-key"] ?? "sk_test_simulator",
        configuration["webhook-secret"] ?? "whsec_simulator",
        configuration["webhook-url"] is { Length: > 0 } url ? new Uri(url, UriKind.Absolute) : null,
        configuration["data"],
        configuration["public-url"]?.TrimEnd('/'),
        configuration.GetValue("settlement-days", 0));
}
