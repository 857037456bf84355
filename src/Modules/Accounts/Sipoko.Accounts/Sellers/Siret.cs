using System.Text.Json.Serialization;

namespace Sipoko.Accounts.Sellers;

/// <summary>The fourteen digits that name one establishment of a company: its SIREN, then five of its own.</summary>
[JsonConverter(typeof(StringValueConverter<Siret>))]
public readonly record struct Siret(string Value) : IStringValue<Siret>
{
    private const int Length = 14;
    private const int SirenLength = 9;

    /// <summary>La Poste has more post offices than Luhn leaves numbers: their digits sum to a multiple of five instead.</summary>
    private const string LaPoste = "356000000";

    public Siren Siren => new(Value[..SirenLength]);

    public static Siret From(string stored) => new(stored);

    public static bool TryParse(string? typed, out Siret siret)
    {
        var digits = Luhn.Digits(typed);
        var valid = digits.Length == Length && Siren.TryParse(digits[..SirenLength], out var siren)
            && (Luhn.Holds(digits) || (siren.Value == LaPoste && digits.Sum(digit => digit - '0') % 5 == 0));
        siret = valid ? new(digits) : default;
        return valid;
    }

    public override string ToString() => Value;
}
