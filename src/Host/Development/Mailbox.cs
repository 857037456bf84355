using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using MimeKit;
using Sipoko.Host.Security;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Development;

/// <summary>The demo set-up's letter box: every mail the site has sent, newest first. It exists only where a mailbox folder is set.</summary>
internal static class Mailbox
{
    private const int MostShown = 200;

    public static void Map(IEndpointRouteBuilder site, string folder)
    {
        site.MapGet("/boite-aux-lettres", (Pages pages) => pages.Show(new MailboxPage(List(folder)))).AllowAnonymous();
        site.MapGet("/boite-aux-lettres/{name}", (string name, Pages pages) => Find(folder, name) is { } mail ? pages.Show(MailPage.Of(name, mail)) : Reply.NotFound()).AllowAnonymous();
        site.MapGet("/boite-aux-lettres/{name}/html", (string name) => Find(folder, name) is { } mail ? Results.Content(mail.HtmlBody ?? "", "text/html; charset=utf-8") : Reply.NotFound())
            .AllowAnonymous().WithSecurityHeadersPolicy(SecurityRegistration.MailPolicy);
    }

    private static IReadOnlyList<MailRow> List(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(MostShown).Select(path => MailRow.Of(Path.GetFileNameWithoutExtension(path), MimeMessage.Load(path)))]
        : [];

    private static MimeMessage? Find(string folder, string name)
    {
        using var files = new PhysicalFileProvider(Path.GetFullPath(folder)); // refuses paths that lead out of the folder
        return files.GetFileInfo($"{name}.eml") is { Exists: true, PhysicalPath: { } path } ? MimeMessage.Load(path) : null;
    }
}

internal sealed record MailRow(string Url, string To, string Subject, string When)
{
    public static MailRow Of(string name, MimeMessage mail) => new($"/boite-aux-lettres/{name}", mail.To.ToString(), mail.Subject ?? "(sans objet)", French.Instant(mail.Date));
}

internal sealed record MailboxPage(IReadOnlyList<MailRow> Mails) : IPageView
{
    public string Title => "Boîte aux lettres de démonstration";

    public string? Robots => "noindex";
}

/// <summary>One mail: its text, with its links live, as the demo's people would read it.</summary>
internal sealed record MailPage(string Subject, string To, string When, string HtmlUrl, IReadOnlyList<MailPart> Parts) : IPageView
{
    public string Title => Subject;

    public string? Robots => "noindex";

    public static MailPage Of(string name, MimeMessage mail) => new(
        mail.Subject ?? "(sans objet)", mail.To.ToString(), French.Instant(mail.Date), $"/boite-aux-lettres/{name}/html", MailPart.Of((mail.TextBody ?? "").Trim()));
}

/// <param name="Url">The part itself when it is a link; null for plain text.</param>
internal sealed partial record MailPart(string Text, string? Url)
{
    public static IReadOnlyList<MailPart> Of(string text) => [.. Link().Split(text).Select(part => new MailPart(part, Link().IsMatch(part) ? part : null))];

    [GeneratedRegex(@"(https?://\S+)")]
    private static partial Regex Link();
}
