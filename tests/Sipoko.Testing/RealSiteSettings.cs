namespace Sipoko.Testing;

/// <summary>What a host and the Stripe simulator are told when they are run for tests.</summary>
/// <param name="Folder">Where logins and mailbox go.</param>
/// <param name="PublicUrl">Where people reach the site.</param>
public sealed record RealSiteSettings(string Folder, Uri PublicUrl, Uri Payments)
{
    public const string SecretKey = "sk_test_real_site";
    public const string WebhookSecret = "whsec_real_site";
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    /// <summary>The settings of one host, which the caller may add to.</summary>
    public Dictionary<string, string> OfHost(Uri address, string connection) => new()
    {
        ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{address.Port}",
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ConnectionStrings__Sipoko"] = connection,
        ["PersonalData__KeyEncryptionKey"] = Key,
        ["PersonalData__LookupKey"] = Key,
        ["Site__PublicUrl"] = Origin(PublicUrl),
        ["Stripe__ApiBase"] = Origin(Payments),
        ["Stripe__CheckoutOrigin"] = Origin(Payments),
        ["Stripe__SecretKey"] = SecretKey,
        ["Stripe__WebhookSecret"] = WebhookSecret,
        ["Demo__Market"] = "true",
        ["Demo__Stories"] = "false",
        ["Demo__Logins"] = Path.Combine(Folder, "logins.txt"),
        ["Demo__Mailbox"] = Path.Combine(Folder, "mailbox"),
        ["RateLimits__CredentialsPerMinute"] = "1000",
        ["RateLimits__WritingPerMinute"] = "1000",
        ["RateLimits__TalkingPerMinute"] = "1000",
    };

    public IReadOnlyList<string> OfSimulator =>
        ["--urls", Origin(Payments), "--webhook-url", Origin(PublicUrl) + "/webhooks/stripe", "--webhook-secret", WebhookSecret, "--secret-key", SecretKey];

    /// <summary>Someone of the demo market, by the part of the address before the @.</summary>
    public (string Email, string Password) Login(string name)
    {
        var line = File.ReadLines(Path.Combine(Folder, "logins.txt")).Single(candidate => candidate.Contains($"  {name}@", StringComparison.Ordinal)).Split("  ");
        return (line[1], line[2]);
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
