using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Sipoko.Integration.Tests.Site;

/// <summary>The line between the site and its database, which a test can cut: whoever is connected is cut off, and nobody else comes through.</summary>
public sealed class Wire : IDisposable
{
    private readonly ConcurrentDictionary<TcpClient, byte> ends = [];
    private readonly (string Host, int Port) server;
    private TcpListener listener = new(IPAddress.Loopback, 0);

    private Wire(NpgsqlConnectionStringBuilder target)
    {
        server = (target.Host!, target.Port);
        _ = Listen();
        target.Host = IPAddress.Loopback.ToString();
        target.Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        ConnectionString = target.ConnectionString;
    }

    public string ConnectionString { get; }

    public static Wire To(string connection) => new(new NpgsqlConnectionStringBuilder(connection));

    public void Cut()
    {
        listener.Stop();
        foreach (var end in ends.Keys)
        {
            end.Dispose();
        }

        ends.Clear();
    }

    public void Mend()
    {
        listener = new TcpListener((IPEndPoint)IPEndPoint.Parse($"127.0.0.1:{new NpgsqlConnectionStringBuilder(ConnectionString).Port}"));
        _ = Listen();
    }

    public void Dispose() => Cut();

    private async Task Listen()
    {
        listener.Start();
        try
        {
            while (true)
            {
                _ = Join(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // nobody comes through any more
        }
    }

    private async Task Join(TcpClient near)
    {
        var far = new TcpClient();
        ends[near] = ends[far] = 0;
        try
        {
            await far.ConnectAsync(server.Host, server.Port);
            (near.NoDelay, far.NoDelay) = (true, true);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // cut
        }
        finally
        {
            ends.TryRemove(near, out _);
            ends.TryRemove(far, out _);
            near.Dispose();
            far.Dispose();
        }
    }
}
