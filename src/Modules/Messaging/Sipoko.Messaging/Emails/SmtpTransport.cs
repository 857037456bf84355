using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Sipoko.Messaging.Emails;

/// <summary>Hands mails to a mail server, one connection each.</summary>
internal sealed class SmtpTransport(EmailSettings settings, TimeProvider clock) : IEmailTransport
{
    private const int ImplicitTlsPort = 465;
    private const int TimeoutInMilliseconds = 30_000;

    private readonly SmtpServer server = settings.Smtp ?? throw new ArgumentException("There is no mail server.", nameof(settings));

    public async Task Deliver(EmailContent content, EmailId id, CancellationToken cancellation)
    {
        using var message = MimeMessages.Of(content, id, settings.From, clock.GetUtcNow());
        using var client = new SmtpClient { Timeout = TimeoutInMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Security, cancellation);
            if (server.User is { } user)
            {
                await client.AuthenticateAsync(user, server.Password, cancellation);
            }

            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception failure) when (failure is CommandException or ProtocolException or SocketException or SslHandshakeException or AuthenticationException)
        {
            throw new IOException($"The mail server did not take the mail: {ReasonFor(failure)}."); // not its own words, which repeat the address, into the log
        }
    }

    private static string ReasonFor(Exception failure) =>
        failure is SmtpCommandException refusal ? string.Create(CultureInfo.InvariantCulture, $"{refusal.ErrorCode}, status {(int)refusal.StatusCode}") : failure.GetType().Name;

    /// <summary>A password never travels in clear: with one, a server that offers no encryption is refused.</summary>
    private SecureSocketOptions Security =>
        server.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : server.User is null ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;
}
