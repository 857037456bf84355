using Microsoft.Extensions.Configuration;
using Sipoko.Web;

namespace Sipoko.Checkout.Stripe;

/// <summary>How Stripe is reached: section <c>Stripe</c> of the configuration.</summary>
internal sealed class StripeSettings
{
    public const string Section = "Stripe";

    public string ApiBase { get; set; } = "";

    public string SecretKey { get; set; } = "";

    public string WebhookSecret { get; set; } = "";

    public static StripeSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<StripeSettings>() ?? new();
        return settings.Fault is { } fault ? throw new WrongSettingException(fault) : settings;
    }

    /// <summary>What is wrong, in one sentence; null when nothing is.</summary>
    public string? Fault => this switch
    {
        { SecretKey: "" } => "Le réglage Stripe__SecretKey manque\u00A0: indiquez la clé secrète de Stripe (sk_…).",
        { WebhookSecret: "" } => "Le réglage Stripe__WebhookSecret manque\u00A0: indiquez le secret de signature des notifications de Stripe (whsec_…).",
        { ApiBase: not "" } when !Uri.TryCreate(ApiBase, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") =>
            "Le réglage Stripe__ApiBase n’est pas une adresse\u00A0: indiquez par exemple https://api.stripe.com.",
        _ => null,
    };
}
