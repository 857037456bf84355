using System.Globalization;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Conversations;

/// <summary>One page of a person's threads.</summary>
/// <param name="Unread">How many of all the threads hold something unread.</param>
internal sealed record ThreadList(IReadOnlyList<ThreadRow> Rows, int Number, long Total, int Unread)
{
    public const int PerPage = 20;

    private const int Deepest = 500;

    public static int NumberOf(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Deepest) : 1;

    public bool IsBeyond => Number > 1 && (Number - 1) * PerPage >= Total;

    public string Summary => Unread == 0 ? "Vous avez tout lu." : French.Count(Unread, "conversation non lue", "conversations non lues");

    /// <summary>Links to the pages beside this one; null when all is on one page.</summary>
    public ThreadPageLinks? Links(string folder)
    {
        var last = (int)Math.Clamp((Total + PerPage - 1) / PerPage, 1, Deepest);
        return last == 1
            ? null
            : new(Number > 1 ? $"{folder}?page={Number - 1}" : null, $"Page {French.Number(Number)} sur {French.Number(last)}", Number < last ? $"{folder}?page={Number + 1}" : null);
    }
}

internal sealed record ThreadPageLinks(string? PreviousUrl, string Label, string? NextUrl);

/// <summary>A thread in a list.</summary>
/// <param name="Unread">How many messages wait to be read, in words; null when none does.</param>
/// <param name="Excerpt">Who wrote last, and how it begins.</param>
internal sealed record ThreadRow(string Url, string ShopName, string About, string? Unread, string? Excerpt, string LastAt, bool WaitsForAnswer, bool IsHelpAsked)
{
    public static ThreadRow Of(Conversation thread, Party reader, int read, string? excerpt)
    {
        var unread = thread.Messages.Skip(read).Count(message => message.Author != reader);
        var who = thread.LastAuthor == reader ? "Vous" : thread.LastAuthor is { } last ? ConversationReader.NameOf(last, thread) : null;
        return new(
            ThreadDoor.PathOf(reader, thread.Id), thread.ShopName, (reader == Party.Buyer ? ThreadAbout.ForBuyer(thread) : ThreadAbout.ForSeller(thread)).Name,
            unread == 0 ? null : French.Count(unread, "non lu", "non lus"), excerpt is null ? null : $"{who}\u00A0: {excerpt}", French.Instant(thread.LastAt),
            thread.WaitingSince is not null, thread.Help is not null);
    }
}
