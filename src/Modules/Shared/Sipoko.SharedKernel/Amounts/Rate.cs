using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>A share in basis points (1 % = 100), for VAT and commission.</summary>
[JsonConverter(typeof(RateConverter))]
public readonly record struct Rate(int BasisPoints)
{
    public const int One = 10_000;

    public static Rate Percent(int percent) => new(percent * 100);

    public override string ToString() => FormattableString.Invariant($"{BasisPoints} bp");
}

public sealed class RateConverter : JsonConverter<Rate>
{
    public override Rate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, Rate value, JsonSerializerOptions options) => writer.WriteNumberValue(value.BasisPoints);
}
