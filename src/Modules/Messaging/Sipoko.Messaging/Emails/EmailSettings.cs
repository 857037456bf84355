using System.Globalization;
using Microsoft.Extensions.Configuration;
using Sipoko.Web;

namespace Sipoko.Messaging.Emails;

/// <summary>Where mails go: to a mail server, or, for a demonstration, into a folder. The server wins when both are set.</summary>
internal sealed record EmailSettings(SmtpServer? Smtp, string Mailbox, EmailAddress From)
{
    private const string DefaultSender = "noreply@sipoko.example";
    private const int SubmissionPort = 587;

    public static EmailSettings Read(IConfiguration configuration)
    {
        var (host, mailbox) = (configuration["Smtp:Host"] ?? "", configuration["Demo:Mailbox"] ?? "");
        if (host.Length == 0 && mailbox.Length == 0)
        {
            throw new WrongSettingException(
                "Aucun envoi d’e-mails n’est réglé\u00A0: indiquez un serveur dans Smtp__Host, ou un dossier dans Demo__Mailbox pour une démonstration.");
        }

        var sender = EmailAddress.TryParse(configuration["Smtp:From"] ?? DefaultSender, out var from)
            ? from
            : throw new WrongSettingException("Smtp__From doit être une adresse e-mail, comme bonjour@sipoko.fr.");
        var server = host.Length == 0 ? null : new SmtpServer(host, Port(configuration["Smtp:Port"]), configuration["Smtp:User"], configuration["Smtp:Password"] ?? "");
        return new(server, mailbox, sender);
    }

    private static int Port(string? setting) =>
        setting is null ? SubmissionPort
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 ? port
        : throw new WrongSettingException("Smtp__Port doit être un numéro de port, comme 587.");
}

/// <param name="User">Null for a server that asks for no sign-in.</param>
internal sealed record SmtpServer(string Host, int Port, string? User, string Password);
