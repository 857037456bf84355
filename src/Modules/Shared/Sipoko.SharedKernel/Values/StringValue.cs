using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>A text with a rule of its own; stored as a plain string.</summary>
public interface IStringValue<TSelf> where TSelf : IStringValue<TSelf>
{
    string Value { get; }

    /// <summary>Takes back what was stored; what people type goes through <c>TryParse</c>.</summary>
    static abstract TSelf From(string stored);
}

public sealed class StringValueConverter<TValue> : JsonConverter<TValue> where TValue : IStringValue<TValue>
{
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TValue.From(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
