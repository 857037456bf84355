using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>The number under which a carrier follows a parcel: letters and digits, upper case, without spaces.</summary>
[JsonConverter(typeof(StringValueConverter<TrackingNumber>))]
public readonly record struct TrackingNumber(string Value) : IStringValue<TrackingNumber>
{
    public static TrackingNumber From(string stored) => new(stored);

    public static bool TryParse(string? typed, out TrackingNumber number)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        var valid = text.Length is >= 6 and <= 35 && text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiDigit);
        number = valid ? new(text) : default;
        return valid;
    }

    public override string ToString() => Value;
}
