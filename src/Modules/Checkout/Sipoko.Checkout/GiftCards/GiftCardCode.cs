using System.Security.Cryptography;

namespace Sipoko.Checkout.GiftCards;

/// <summary>
/// The secret of a gift card: 15 characters by chance and one that checks them, of Crockford's 32 (no I, L, O, U). A wrong character or two swapped ones
/// never make another code.
/// </summary>
public readonly record struct GiftCardCode
{
    public const int Length = 16;

    private const string Characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int GroupLength = 4;
    private const int HighBit = 16;
    private const int Polynomial = 0b100101; // x⁵ + x² + 1: primitive, so all 16 places weigh differently

    private GiftCardCode(string characters) => Value = characters;

    /// <summary>The 16 characters, without hyphens.</summary>
    public string Value { get; }

    public string LastFour => Value[^GroupLength..];

    public static GiftCardCode New()
    {
        var drawn = RandomNumberGenerator.GetString(Characters, Length - 1);
        return new(drawn + CheckOf(drawn));
    }

    /// <summary>Reads what a person typed: any case, with or without spaces and hyphens, O for 0, I or L for 1.</summary>
    public static bool TryParse(string? typed, out GiftCardCode code)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\u2013')).Select(c => char.ToUpperInvariant(c) switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            var other => other,
        }));
        var valid = text.Length == Length && text.All(c => Characters.Contains(c, StringComparison.Ordinal)) && CheckOf(text[..^1]) == text[^1];
        code = valid ? new(text) : default;
        return valid;
    }

    /// <summary>«XXXX-XXXX-XXXX-XXXX».</summary>
    public string ForPeople() => string.Join('-', Value.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>Said nowhere by accident.</summary>
    public override string ToString() => "code of a gift card";

    private static char CheckOf(string drawn) => Characters[drawn.Aggregate(0, (sum, c) => Double(sum ^ Characters.IndexOf(c, StringComparison.Ordinal)))];

    /// <summary>Multiplies by x in the field of 32 elements.</summary>
    private static int Double(int element) => (element & HighBit) == 0 ? element << 1 : (element << 1) ^ Polynomial;
}
