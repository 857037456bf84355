using System.Text.Json.Serialization;

namespace Sipoko.Accounts.Sellers;

/// <summary>The nine digits that name a French company (art. R123-221 Code de commerce); the last is a check digit.</summary>
[JsonConverter(typeof(StringValueConverter<Siren>))]
public readonly record struct Siren(string Value) : IStringValue<Siren>
{
    private const int Length = 9;

    public static Siren From(string stored) => new(stored);

    public static bool TryParse(string? typed, out Siren siren)
    {
        var digits = Luhn.Digits(typed);
        var valid = digits.Length == Length && Luhn.Holds(digits);
        siren = valid ? new(digits) : default;
        return valid;
    }

    public override string ToString() => Value;
}

/// <summary>The check that catches a wrong digit or two swapped ones.</summary>
internal static class Luhn
{
    /// <summary>What was typed, without the spaces that people group digits with; empty when anything else is in it.</summary>
    public static string Digits(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        return text.All(char.IsAsciiDigit) ? text : "";
    }

    public static bool Holds(string digits) =>
        digits.Reverse().Select((digit, index) => Weighed(digit - '0', index)).Sum() % 10 == 0 && digits.Any(digit => digit != '0');

    private static int Weighed(int digit, int index) => index % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
}
