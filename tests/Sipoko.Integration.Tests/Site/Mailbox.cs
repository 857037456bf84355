using MimeKit;

namespace Sipoko.Integration.Tests.Site;

/// <summary>The mails that the site has sent.</summary>
public sealed class Mailbox(string folder)
{
    public IReadOnlyList<Mail> To(string address) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(path => MimeMessage.Load(path)).Where(mail => mail.To.Mailboxes.Any(to => to.Address == address)).Select(mail => new Mail(mail.Subject ?? "", mail.TextBody ?? ""))]
        : [];

    /// <summary>The mails to an address whose subject or text speaks of something.</summary>
    public IReadOnlyList<Mail> To(string address, string about) => [.. To(address).Where(mail => $"{mail.Subject}\n{mail.Text}".Contains(about, StringComparison.Ordinal))];
}

public sealed record Mail(string Subject, string Text)
{
    /// <summary>The links of the text, as paths of the site.</summary>
    public IEnumerable<string> Links => Text.Split(' ', '\n', '\r').Where(word => word.StartsWith(SipokoApp.PublicUrl, StringComparison.Ordinal)).Select(url => new Uri(url).PathAndQuery);

    /// <summary>The first link to a part of the site.</summary>
    public string Link(string part) => Links.First(link => link.StartsWith(part, StringComparison.Ordinal));
}
