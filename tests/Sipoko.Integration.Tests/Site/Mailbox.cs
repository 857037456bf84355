using MimeKit;

namespace Sipoko.Integration.Tests.Site;

/// <summary>The mails that the site has sent.</summary>
public sealed class Mailbox(string folder)
{
    public IReadOnlyList<MimeMessage> To(string address) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(path => MimeMessage.Load(path)).Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))]
        : [];

    public MimeMessage Last(string address, string subjectPart) => To(address).Last(mail => mail.Subject.Contains(subjectPart, StringComparison.Ordinal));

    /// <summary>The first link of a mail's text that holds this part.</summary>
    public static string Link(MimeMessage mail, string part) =>
        new Uri(mail.TextBody.Split(' ', '\n', '\r').First(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains(part, StringComparison.Ordinal))).PathAndQuery;
}
