using System.Text.Json.Serialization;

namespace Sipoko.Messaging.Conversations;

/// <summary>What a person called a file; a name may stand in it, so it is kept sealed.</summary>
[JsonConverter(typeof(StringValueConverter<FileName>))]
public sealed record FileName(string Value) : IStringValue<FileName>
{
    public static FileName From(string stored) => new(stored);
}
