using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>A thread as one of its parties sees it, with the form under it.</summary>
internal sealed record ThreadView(IReadOnlyList<ThreadView.Line> Lines, string FormUrl, PostMessageForm Form)
{
    public static ThreadView Of(Conversation thread, IReadOnlyList<ThreadLine> lines, Party reader, string url, PostMessageForm form) => new(
        [
            .. lines.Select(line => new Line(
                line.Author is { } author ? author == reader ? "Vous" : author == Party.Seller ? thread.ShopName : "L’acheteur" : null, line.Author == reader, line.Text,
                French.Instant(line.At), line.At.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture) + "Z")),
        ],
        url, form);

    /// <param name="Author">Null for a line that nobody wrote.</param>
    public sealed record Line(string? Author, bool IsMine, string Text, string When, string WhenUtc);
}

/// <summary>A thread in a list.</summary>
internal sealed record ThreadRow(string Url, string ShopName, string Reference, string Messages, string LastAt, bool WaitsForReader)
{
    public static ThreadRow Of(Conversation thread, Party reader, string folder) => new(
        $"{folder}/{thread.Id.Value}", thread.ShopName, thread.Reference.Value,
        thread.Messages.Count == 0 ? "Aucun message" : French.Count(thread.Messages.Count, "message", "messages"), French.Instant(thread.LastAt),
        thread.LastAuthor is { } last && last != reader);
}
