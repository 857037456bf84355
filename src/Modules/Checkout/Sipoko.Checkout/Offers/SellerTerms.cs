using Sipoko.Accounts.Contracts;
using Sipoko.Checkout.Carts;
using Sipoko.Web.Language;

namespace Sipoko.Checkout.Offers;

/// <summary>Whether a seller sells now, as last announced.</summary>
public sealed record SellerTrading(SellerId Id, SellerStanding Standing, DateOnly? AwayUntil);

/// <summary>What Sipoko keeps of a seller's sales, as last announced.</summary>
public sealed record SellerPlan(SellerId Id, Rate Commission);

/// <summary>On what terms a seller sells at this instant.</summary>
/// <param name="Commission">A share of the price paid, VAT on the commission not included; frozen into each order.</param>
public sealed record SellerTerms(SellerStanding Standing, DateOnly? AwayUntil, Rate Commission)
{
    /// <summary>Of a seller of whom nothing else was announced.</summary>
    public static readonly SellerTerms Usual = new(SellerStanding.Selling, null, Rate.Percent(12));

    public static SellerTerms Of(SellerTrading? trading, SellerPlan? plan) =>
        new(trading?.Standing ?? Usual.Standing, trading?.AwayUntil, plan?.Commission ?? Usual.Commission);

    /// <summary>Why nothing of this seller can be ordered now; null when it can.</summary>
    public Refusal? WhyNot => Standing switch
    {
        SellerStanding.Selling => null,
        SellerStanding.Away => CartRefusal.SellerAway(AwayUntil is { } until ? $" jusqu’au {French.LongDay(until)} inclus" : " pour le moment"),
        _ => CartRefusal.SellerStopped,
    };
}
