using System.Globalization;

namespace Sipoko.StripeSimulator.Paying;

/// <summary>How French writes amounts and the names of means of payment.</summary>
internal static class French
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F" };

    public static string Euros(long cents) => (cents / 100m).ToString("N2", Format) + "\u00A0€";

    public static string Means(string means) => means switch
    {
        "card" => "Carte bancaire",
        "paypal" => "PayPal",
        "klarna" => "Klarna",
        "link" => "Link",
        _ => means,
    };

    public static string MeansHint(string means) => means switch
    {
        "card" => "CB, Visa, Mastercard, American Express",
        "paypal" => "Avec votre compte PayPal",
        "klarna" => "En plusieurs fois, selon Klarna",
        "link" => "Avec vos coordonnées enregistrées",
        _ => "",
    };
}
