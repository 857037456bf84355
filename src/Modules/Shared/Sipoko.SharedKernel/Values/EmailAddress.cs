using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>Where a person gets mail. Compared without regard to case.</summary>
[JsonConverter(typeof(StringValueConverter<EmailAddress>))]
public sealed record EmailAddress(string Value) : IStringValue<EmailAddress>
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path has 256 octets with its brackets.</summary>
    public const int MaxLength = 254;

    public string Normalised => Value.ToUpperInvariant();

    public static EmailAddress From(string stored) => new(stored);

    public static bool TryParse(string? typed, [NotNullWhen(true)] out EmailAddress? address)
    {
        var text = typed?.Trim() ?? "";
        address = text.Length <= MaxLength && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text
            && parsed.Host.Contains('.', StringComparison.Ordinal) && !parsed.Host.EndsWith('.') && !text.Any(IsForbidden)
            ? new EmailAddress(text)
            : null;
        return address is not null;
    }

    /// <summary>What changes how the address reads, or ends it: spaces, quotes, brackets, and characters that cannot be seen.</summary>
    private static bool IsForbidden(char c) => char.IsWhiteSpace(c) || c is '"' or '<' or '>'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
