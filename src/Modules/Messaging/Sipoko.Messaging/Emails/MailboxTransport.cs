using System.Globalization;

namespace Sipoko.Messaging.Emails;

/// <summary>Lays mails down in a folder instead of sending them, for a demonstration without a mail server.</summary>
internal sealed class MailboxTransport(EmailSettings settings, TimeProvider clock) : IEmailTransport
{
    private readonly string folder = Path.GetFullPath(settings.Mailbox);

    public async Task Deliver(EmailContent content, EmailId id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var path = Path.Combine(folder, $"{now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}-{id.Value}.eml");
        Directory.CreateDirectory(folder);
        using (var message = MimeMessages.Of(content, id, settings.From, now))
        {
            await message.WriteToAsync(path + ".part", cancellation);
        }

        File.Move(path + ".part", path, overwrite: true); // whoever reads the folder sees whole mails only
    }
}
