using System.Globalization;
using System.Text.Json.Serialization;

namespace Sipoko.Accounts.Sellers;

/// <summary>A French VAT number: FR, a key of two characters, the SIREN (art. 286 ter CGI).</summary>
[JsonConverter(typeof(StringValueConverter<VatNumber>))]
public readonly record struct VatNumber(string Value) : IStringValue<VatNumber>
{
    private const string Country = "FR";
    private const int Length = 13;
    private const int KeyEnd = 4;

    public Siren Siren => new(Value[KeyEnd..]);

    /// <summary>An old key with a letter in it cannot be computed: staff look it up.</summary>
    public bool HasLegacyKey => !IsNumber(Value[Country.Length..KeyEnd]);

    public static VatNumber From(string stored) => new(stored);

    public static VatNumber Of(Siren siren) => new($"{Country}{KeyOf(siren)}{siren}");

    public static bool TryParse(string? typed, out VatNumber number)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        var valid = text.Length == Length && text.StartsWith(Country, StringComparison.Ordinal) && Siren.TryParse(text[KeyEnd..], out var siren)
            && (text[Country.Length..KeyEnd] is var key && (IsNumber(key) ? key == KeyOf(siren) : key.All(IsLegacyCharacter)));
        number = valid ? new(text) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static string KeyOf(Siren siren) =>
        ((12 + (3 * (int.Parse(siren.Value, CultureInfo.InvariantCulture) % 97))) % 97).ToString("D2", CultureInfo.InvariantCulture);

    private static bool IsNumber(string key) => key.All(char.IsAsciiDigit);

    /// <summary>I and O were never given out, being too like 1 and 0.</summary>
    private static bool IsLegacyCharacter(char c) => char.IsAsciiDigit(c) || (char.IsAsciiLetterUpper(c) && c is not ('I' or 'O'));
}
