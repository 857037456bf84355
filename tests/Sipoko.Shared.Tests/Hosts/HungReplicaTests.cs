using System.Net;
using System.Net.Sockets;
using Npgsql;
using Sipoko.Web.Hosts;

namespace Sipoko.Shared.Tests.Hosts;

public sealed class HungReplicaTests : IDisposable
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    /// <summary>Welcome; the server's version; a key to cancel by; ready for a question.</summary>
    private static readonly byte[] Greeting =
    [
        .. "R\0\0\0\u0008\0\0\0\0"u8,
        .. "S\0\0\0\u0018server_version\018.0\0"u8,
        .. "K\0\0\0\u000C\0\0\0\u0001\0\0\0\u0001"u8,
        .. "Z\0\0\0\u0005I"u8,
    ];

    private readonly TcpListener server = new(IPAddress.Loopback, 0);

    public HungReplicaTests() => server.Start();

    [Fact]
    public async Task A_replica_that_does_not_let_us_in_is_soon_given_up()
    {
        await using var replica = Replica();

        await IsGivenUp(replica.OpenConnectionAsync().AsTask());
    }

    [Fact]
    public async Task A_replica_that_lets_us_in_and_answers_nothing_is_soon_given_up()
    {
        var greeted = Greet();
        await using var replica = Replica();
        await using var connection = await replica.OpenConnectionAsync();
        using var line = await greeted;
        await using var command = new NpgsqlCommand("select 1", connection);

        await IsGivenUp(command.ExecuteScalarAsync());
    }

    public void Dispose() => server.Dispose();

    private NpgsqlDataSource Replica() =>
        CatalogueReads.Replica($"Host=127.0.0.1;Port={((IPEndPoint)server.LocalEndpoint).Port};Username=sipoko;Database=sipoko;SSL Mode=Disable;GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading");

    private async Task<Socket> Greet()
    {
        var line = await server.AcceptSocketAsync();
        await line.ReceiveAsync(new byte[1024]);
        await line.SendAsync(Greeting);
        return line;
    }

    private static async Task IsGivenUp(Task asked)
    {
        (await Task.WhenAny(asked, Task.Delay(Promise))).ShouldBeSameAs(asked);
        asked.IsFaulted.ShouldBeTrue();
    }
}
