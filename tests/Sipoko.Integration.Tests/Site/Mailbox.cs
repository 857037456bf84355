using MimeKit;

namespace Sipoko.Integration.Tests.Site;

/// <summary>The mails that the site has sent.</summary>
public sealed class Mailbox(string folder)
{
    public IReadOnlyList<MimeMessage> To(string address) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(path => MimeMessage.Load(path)).Where(mail => mail.To.Mailboxes.Any(to => to.Address == address))]
        : [];

    /// <summary>The mails to an address whose subject or text speaks of something.</summary>
    public IReadOnlyList<MimeMessage> To(string address, string about) => [.. To(address).Where(mail => (mail.Subject + mail.TextBody).Contains(about, StringComparison.Ordinal))];

    /// <summary>The first link of a mail's text that holds this part, as a path of the site.</summary>
    public static string Link(MimeMessage mail, string part) =>
        new Uri(mail.TextBody.Split(' ', '\n', '\r').First(word => word.StartsWith("http", StringComparison.Ordinal) && word.Contains(part, StringComparison.Ordinal))).PathAndQuery;
}
