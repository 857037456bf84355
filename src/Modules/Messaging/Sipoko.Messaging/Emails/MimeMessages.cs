using MimeKit;
using MimeKit.Text;

namespace Sipoko.Messaging.Emails;

/// <summary>A mail as it travels: the same for the mail server and for the demonstration's folder.</summary>
internal static class MimeMessages
{
    private const string SenderName = "Sipoko";

    public static MimeMessage Of(EmailContent content, EmailId id, EmailAddress from, DateTimeOffset at)
    {
        var message = new MimeMessage
        {
            Subject = content.Subject,
            Date = at,
            MessageId = $"{id.Value}@{from.Value[(from.Value.LastIndexOf('@') + 1)..]}",
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = content.Text },
                new TextPart(TextFormat.Html) { Text = content.Html },
            },
        };
        message.From.Add(new MailboxAddress(SenderName, from.Value));
        message.To.Add(new MailboxAddress(null, content.To.Value));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // RFC 3834: no out-of-office answer to it
        return message;
    }
}
