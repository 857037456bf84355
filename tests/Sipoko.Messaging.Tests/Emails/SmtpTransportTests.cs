using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Sipoko.Messaging.Emails;
using static Sipoko.Messaging.Tests.Emails.Mails;

namespace Sipoko.Messaging.Tests.Emails;

public class SmtpTransportTests
{
    [Fact]
    public async Task The_server_gets_the_whole_mail()
    {
        using var server = new MailServer();
        var session = server.Serve(accepts: true);
        await Transport(server.Port).Deliver(Content, Id, default);
        (await session).ShouldSatisfyAllConditions(
            said => said.ShouldContain("MAIL FROM:<noreply@sipoko.example>"),
            said => said.ShouldContain("RCPT TO:<camille@exemple.example>"),
            said => said.ShouldContain("Message-Id: <019e0000-0000-7000-8000-000000000001@sipoko.example>"));
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_told_so_that_the_mail_is_tried_again_without_the_address_that_it_repeats()
    {
        using var server = new MailServer();
        var session = server.Serve(accepts: false);
        var failure = await Should.ThrowAsync<IOException>(() => Transport(server.Port).Deliver(Content, Id, default));
        await session;
        failure.Message.ShouldBe("The mail server did not take the mail: RecipientNotAccepted, status 451.");
        failure.ToString().ShouldNotContain("camille"); // this is what the log writes
    }

    [Fact]
    public async Task An_absent_server_is_told_so_that_the_mail_is_tried_again()
    {
        int port;
        using (var server = new MailServer())
        {
            port = server.Port;
        }

        await Should.ThrowAsync<IOException>(() => Transport(port).Deliver(Content, Id, default));
    }

    [Fact]
    public async Task A_password_is_not_sent_without_encryption()
    {
        using var server = new MailServer();
        var session = server.Serve(accepts: true);
        var transport = new SmtpTransport(new(new("127.0.0.1", server.Port, "sipoko", "secret"), "", Sender), new FakeTimeProvider(Noon));
        await Should.ThrowAsync<Exception>(() => transport.Deliver(Content, Id, default));
        (await session).ShouldNotContain(line => line.Contains("AUTH", StringComparison.Ordinal));
    }

    private static SmtpTransport Transport(int port) => new(new(new("127.0.0.1", port, null, ""), "", Sender), new FakeTimeProvider(Noon));

    /// <summary>Speaks as much SMTP as one mail needs, without encryption.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public MailServer() => listener.Start();

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void Dispose() => listener.Dispose();

        /// <summary>All lines that the client said in one session.</summary>
        public async Task<IReadOnlyList<string>> Serve(bool accepts)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            var (said, inData) = (new List<string>(), false);
            await writer.WriteLineAsync("220 mail.example");
            while (await reader.ReadLineAsync() is { } line)
            {
                said.Add(line);
                if (inData && line != ".")
                {
                    continue;
                }

                inData = line == "DATA";
                await writer.WriteLineAsync(line switch
                {
                    _ when line.StartsWith("EHLO", StringComparison.Ordinal) => "250-mail.example\r\n250 AUTH PLAIN LOGIN",
                    "DATA" => "354 go on",
                    "QUIT" => "221 bye",
                    _ when line.StartsWith("RCPT", StringComparison.Ordinal) && !accepts => "451 <camille@exemple.example>: try later",
                    _ => "250 ok",
                });
            }

            return said;
        }
    }
}
