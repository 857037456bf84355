using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Sipoko.Messaging.Emails;
using static Sipoko.Messaging.Tests.Emails.Mails;

namespace Sipoko.Messaging.Tests.Emails;

public sealed class MailboxTransportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sipoko-mailbox-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_mail_becomes_one_file_named_by_its_instant_and_its_id()
    {
        await Transport().Deliver(Content, Id, default);
        folder.GetFiles().ShouldHaveSingleItem().Name.ShouldBe("20261120T110000000Z-019e0000-0000-7000-8000-000000000001.eml");
    }

    [Fact]
    public async Task The_mail_says_the_same_in_text_and_in_html()
    {
        await Transport().Deliver(Content, Id, default);
        using var message = await MimeMessage.LoadAsync(folder.GetFiles().Single().FullName);
        message.ShouldSatisfyAllConditions(
            mail => mail.From.ToString().ShouldBe("\"Sipoko\" <noreply@sipoko.example>"),
            mail => mail.To.Mailboxes.Single().Address.ShouldBe("camille@exemple.example"),
            mail => mail.Subject.ShouldBe("Votre colis est en route à 10 €"),
            mail => mail.MessageId.ShouldBe("019e0000-0000-7000-8000-000000000001@sipoko.example"),
            mail => mail.Date.ShouldBe(Noon),
            mail => mail.Body.ShouldBeOfType<MultipartAlternative>().Count.ShouldBe(2),
            mail => mail.TextBody!.TrimEnd().ShouldBe(Content.Text),
            mail => mail.HtmlBody!.TrimEnd().ShouldBe(Content.Html));
    }

    [Fact]
    public async Task A_subject_cannot_add_a_header()
    {
        await Transport().Deliver(Content with { Subject = "Bonjour\r\nBcc: autre@exemple.example" }, Id, default);
        using var message = await MimeMessage.LoadAsync(folder.GetFiles().Single().FullName);
        message.Bcc.ShouldBeEmpty();
    }

    private MailboxTransport Transport() => new(new(null, folder.FullName, Sender), new FakeTimeProvider(Noon));
}
