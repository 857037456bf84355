using Sipoko.Messaging.Conversations;

namespace Sipoko.Messaging.Emails;

/// <summary>When a new message is worth a mail: not more than one for a thread in ten minutes, while its reader has not opened the thread.</summary>
internal static class Notices
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <param name="messages">What was written before.</param>
    /// <param name="read">How many of them the reader has seen.</param>
    public static bool IsDue(IReadOnlyList<PostedMessage> messages, int read, Party reader, DateTimeOffset now)
    {
        DateTimeOffset? noticedAt = null;
        foreach (var message in messages.Skip(read).Where(message => message.Author != reader))
        {
            if (noticedAt is not { } last || message.At >= last + Pause)
            {
                noticedAt = message.At;
            }
        }

        return noticedAt is not { } latest || now >= latest + Pause;
    }
}
