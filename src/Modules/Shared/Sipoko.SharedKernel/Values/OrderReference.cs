using System.Globalization;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>The name of an order for people: <c>SIP-2026-004217</c>.</summary>
[JsonConverter(typeof(StringValueConverter<OrderReference>))]
public readonly record struct OrderReference(string Value) : IStringValue<OrderReference>
{
    public static OrderReference Of(int year, long number) => new(string.Create(CultureInfo.InvariantCulture, $"SIP-{year}-{number:D6}"));

    public static OrderReference From(string stored) => new(stored);

    public static bool TryParse(string? typed, out OrderReference reference)
    {
        var text = typed?.Trim().ToUpperInvariant() ?? "";
        var valid = text.Split('-') is ["SIP", { Length: 4 } year, { Length: >= 6 and <= 12 } number] && year.All(char.IsAsciiDigit) && number.All(char.IsAsciiDigit);
        reference = valid ? new(text) : default;
        return valid;
    }

    public override string ToString() => Value;
}
