using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>Writes a sealed value as one string, <c>person.purpose.box</c>; no key is needed to store or to move it.</summary>
public sealed class PersonalConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Personal<T>>
    {
        public override Personal<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()?.Split('.') is [var person, var purpose, var box]
                ? new(new PersonId(Guid.Parse(person)), Enum.Parse<Purpose>(purpose, ignoreCase: true), box)
                : throw new JsonException("A sealed value reads person.purpose.box.");

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Person.Value:N}.{value.Purpose}.{value.Box}");
    }
}
