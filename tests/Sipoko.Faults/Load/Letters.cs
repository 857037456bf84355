using System.Text.RegularExpressions;
using MimeKit;

namespace Sipoko.Faults.Load;

/// <summary>The demo's mailbox folder, read for the codes of gift cards.</summary>
internal sealed partial class Letters(string folder)
{
    private const string Recipient = "cadeau-";

    private readonly HashSet<string> read = [];
    private readonly Dictionary<string, string> codes = [];

    /// <summary>The code that was mailed to someone; null as long as none has come.</summary>
    public string? CodeFor(string recipient)
    {
        ReadNew();
        return codes.GetValueOrDefault(recipient);
    }

    private void ReadNew()
    {
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [])
        {
            if (read.Add(path) && IsToRecipient(path))
            {
                using var mail = MimeMessage.Load(path);
                if (Code().Match(mail.TextBody ?? "") is { Success: true } code)
                {
                    codes[mail.To.Mailboxes.Single().Address] = code.Value;
                }
            }
        }
    }

    /// <summary>Most mails are not for them: the address stands in the first lines.</summary>
    private static bool IsToRecipient(string path) => File.ReadLines(path).TakeWhile(line => line.Length > 0).Any(line => line.Contains(Recipient, StringComparison.Ordinal));

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
