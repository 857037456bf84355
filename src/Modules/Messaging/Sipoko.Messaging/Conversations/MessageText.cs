using System.Text;
using System.Text.Json.Serialization;

namespace Sipoko.Messaging.Conversations;

/// <summary>What a person wrote: from 1 to 4,000 characters, with line breaks.</summary>
[JsonConverter(typeof(StringValueConverter<MessageText>))]
public sealed record MessageText(string Value) : IStringValue<MessageText>
{
    public const int MaxLength = 4_000;

    internal const string FieldName = "message";

    public static MessageText From(string stored) => new(stored);

    /// <summary>Counts a line break as one character, as the browser's own limit does, though browsers send two.</summary>
    public static (MessageText? Text, Refusal? Refusal) Parse(string? typed)
    {
        var text = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (text.Length == 0)
        {
            return (null, ConversationRefusal.TextIsEmpty);
        }

        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || text.EnumerateRunes().Any(IsUnreadable))
        {
            return (null, ConversationRefusal.TextIsUnreadable);
        }

        return text.Length > MaxLength ? (null, ConversationRefusal.TextIsTooLong) : (new(text.Normalize(NormalizationForm.FormC)), null);
    }

    /// <summary>What came broken, and what Unicode promises never to use: neither can be normalised.</summary>
    private static bool IsUnreadable(Rune rune) => rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE;
}
