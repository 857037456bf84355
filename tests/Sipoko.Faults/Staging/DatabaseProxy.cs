using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Sipoko.Faults.Staging;

/// <summary>A wire between one host and PostgreSQL that can be slow, cut, or dead.</summary>
public sealed class DatabaseProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> open = [];
    private readonly CancellationTokenSource ending = new();
    private readonly Task accepting;

    /// <param name="target">The port of PostgreSQL now: it may change with a restart.</param>
    public DatabaseProxy(Func<int> target)
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = Accept(target);
    }

    public int Port { get; }

    /// <summary>What each message waits, each way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether new connections are closed at once.</summary>
    public bool Refuses { get; set; }

    /// <summary>Closes every connection there is.</summary>
    public void Cut()
    {
        foreach (var socket in open.Keys)
        {
            socket.Close(0); // reset rather than a polite end
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        Cut();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task Accept(Func<int> target)
    {
        while (!ending.IsCancellationRequested)
        {
            _ = Carry(await listener.AcceptSocketAsync(ending.Token), target);
        }
    }

    private async Task Carry(Socket client, Func<int> target)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            open[client] = open[server] = 0;
            try
            {
                if (!Refuses)
                {
                    await server.ConnectAsync(IPAddress.Loopback, target(), ending.Token);
                    await Task.WhenAny(Pump(client, server), Pump(server, client));
                }
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // either side is gone, and so is the other with the end of this method
            }
            finally
            {
                open.TryRemove(client, out _);
                open.TryRemove(server, out _);
            }
        }
    }

    private async Task Pump(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, ending.Token) is var read and > 0)
        {
            if (Delay > TimeSpan.Zero)
            {
                await Task.Delay(Delay, ending.Token);
            }

            for (var sent = 0; sent < read;)
            {
                sent += await to.SendAsync(buffer.AsMemory(sent, read - sent), ending.Token);
            }
        }
    }
}
