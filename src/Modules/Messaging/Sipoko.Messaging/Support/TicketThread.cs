using System.Globalization;
using Sipoko.Messaging.Letters;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Support;

/// <summary>The letters of a ticket as one side sees them; drawn by the partial «letters».</summary>
internal sealed record TicketThread(IReadOnlyList<TicketThread.Line> Lines)
{
    /// <param name="folder">Where the files are opened.</param>
    /// <param name="query">What a link from a mail must carry on.</param>
    public static TicketThread Of(IReadOnlyList<SupportLine> lines, bool forStaff, string folder, string query) => new(
    [
        .. lines.Select(line => new Line(
            NameOf(line.Voice, forStaff), line.Voice == (forStaff ? SupportVoice.Staff : SupportVoice.Person), line.Voice == SupportVoice.Note, line.Text,
            [.. line.Files.Select(file => new Attachment($"{folder}/fichiers/{file.FileId.Value}{query}", file.Name))],
            French.Instant(line.At), line.At.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z")),
    ]);

    private static string? NameOf(SupportVoice voice, bool forStaff) => voice switch
    {
        SupportVoice.Person => forStaff ? "La personne" : "Vous",
        SupportVoice.Staff => "L’équipe de Sipoko",
        SupportVoice.Note => "Note interne",
        _ => null,
    };

    /// <param name="Author">Null for a line that nobody wrote.</param>
    public sealed record Line(string? Author, bool IsMine, bool IsNote, string Text, IReadOnlyList<Attachment> Files, string When, string WhenUtc);

    public sealed record Attachment(string Url, string Name);
}
