using System.Globalization;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>A thread as one of those in it sees it, with the form under it.</summary>
/// <param name="CannotWrite">Why there is no form; null when there is one.</param>
internal sealed record ThreadView(
    IReadOnlyList<ThreadView.Line> Lines, string Url, PostMessageForm Form, string? CannotWrite, bool IsHelpAsked, bool CanBlock, bool HasBlocked, string? WhyNotBlock)
{
    public static ThreadView Of(Conversation thread, IReadOnlyList<ThreadLine> lines, Party reader, PostMessageForm form, DateTimeOffset now, bool mayWrite = true)
    {
        var url = ThreadDoor.PathOf(reader, thread.Id);
        var whyNotBlock = BlockPartyHandler.WhyNot(thread, now);
        return new(
            [.. lines.Select(line => LineOf(line, thread, reader, url))], url, form, WhyNotWrite(thread, reader, mayWrite),
            thread.Help is not null, whyNotBlock is null && !thread.HasBuyerLeft, thread.BlockedBy.Contains(reader), whyNotBlock?.Sentence);
    }

    /// <summary>What staff should know, when they are called; open when there is something to repair.</summary>
    public Field CallReason => Form.CallReason;

    public bool IsCallOpen => Form.CallReason is { Value: not null } or { Error: not null };

    private static string? WhyNotWrite(Conversation thread, Party reader, bool mayWrite) => (reader, mayWrite) switch
    {
        (Party.Staff, true) => null,
        (Party.Staff, false) => "Vous lisez cette conversation\u00A0; seul le support y répond.",
        _ => PostMessageHandler.WhyNot(reader, thread)?.Sentence,
    };

    private static Line LineOf(ThreadLine line, Conversation thread, Party reader, string url)
    {
        var isMine = line.Author == reader;
        var masked = line.Author is Party.Buyer or Party.Seller ? ContactMask.Apply(line.Text, thread.IsOfOrder) : null;
        return new(
            line.Author is { } author ? isMine ? "Vous" : ConversationReader.NameOf(author, thread) : null, isMine, line.Author == Party.Staff,
            (isMine || reader == Party.Staff ? line.Text : masked?.Shown ?? line.Text) + (line.Aside is { } aside && (aside.By == reader || reader == Party.Staff) ? $"\u00A0: «\u00A0{aside.Text}\u00A0»" : ""),
            isMine ? masked?.Explanation(thread.IsOfOrder) : reader == Party.Staff && masked?.Kinds.Count > 0 ? "Une partie de ce message est masquée pour l’autre côté." : null,
            French.Instant(line.At), line.At.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z", line.MessageId?.Value.ToString("D") ?? "",
            !isMine && reader != Party.Staff && line.Author is Party.Buyer or Party.Seller && line.MessageId is { } id ? $"/signaler?objet=message&id={Uri.EscapeDataString($"{url}#m-{id.Value:D}")}" : null,
            [.. (line.Files ?? []).Select(file => new File($"{url}/fichiers/{file.Id.Value:D}", isMine || reader == Party.Staff ? file.Name : ContactMask.OfFile(file.Name, thread.IsOfOrder), file.MediaType.StartsWith("image/", StringComparison.Ordinal)))]);
    }

    /// <param name="Author">Null for a line that nobody wrote.</param>
    /// <param name="Note">What else its reader should know of it.</param>
    /// <param name="ReportUrl">Null for what cannot be reported.</param>
    public sealed record Line(
        string? Author, bool IsMine, bool IsStaff, string Text, string? Note, string When, string WhenUtc, string Id, string? ReportUrl, IReadOnlyList<File> Files);

    public sealed record File(string Url, string Name, bool IsPicture);
}
