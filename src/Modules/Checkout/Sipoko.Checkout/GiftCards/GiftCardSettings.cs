using Microsoft.Extensions.Configuration;
using Sipoko.Checkout.Stripe;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Who issues gift cards, and what pays them: sections <c>GiftCards</c> and <c>Stripe:Means</c> of the configuration.</summary>
/// <param name="Means">In one line, for pages.</param>
internal sealed record GiftCardSettings(string Issuer, string Means)
{
    public static GiftCardSettings Read(IConfiguration configuration) =>
        new(configuration["GiftCards:Issuer"] is { Length: > 0 } issuer ? issuer : "Sipoko", PaymentMeans.Read(configuration).InOneLine(onCredit: false));
}
