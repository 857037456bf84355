using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>Writes <c>{"cents":1299,"currency":"EUR"}</c>: events cannot be rewritten, so the currency is said from the first.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    private const string Euro = "EUR";

    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long? cents = null;
        string? currency = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "cents": cents = reader.GetInt64(); break;
                case "currency": currency = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }

        return cents is { } amount && currency == Euro ? new Money(amount) : throw new JsonException("An amount is written in euro cents.");
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cents", value.Cents);
        writer.WriteString("currency", Euro);
        writer.WriteEndObject();
    }
}
