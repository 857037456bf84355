using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Sipoko.Faults.Staging;

/// <summary>
/// The one address before the hosts. A request goes to another host only when its connection was refused before anything was sent; any other failure is
/// the client's 502, as nobody knows how far it came.
/// </summary>
public sealed class FrontProxy : IAsyncDisposable
{
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromMilliseconds(300);
    private static readonly ForwarderRequestConfig Patience = new() { ActivityTimeout = TimeSpan.FromSeconds(30) };

    private readonly WebApplication app;
    private readonly HttpMessageInvoker wire = new(new SocketsHttpHandler
    {
        UseProxy = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5),
    });
    private readonly CancellationTokenSource ending = new();
    private readonly Task probing;
    private Target[] targets = [];
    private int turn;

    private FrontProxy(WebApplication app)
    {
        this.app = app;
        probing = Probe();
    }

    public Uri Address { get; private set; } = null!;

    public static async Task<FrontProxy> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpForwarder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var front = new FrontProxy(app);
        var forwarder = app.Services.GetRequiredService<IHttpForwarder>();
        app.Run(http => front.Forward(http, forwarder));
        await app.StartAsync();
        front.Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return front;
    }

    /// <summary>Whom requests go to from now on.</summary>
    public void LeadTo(IEnumerable<Uri> hosts) => targets = [.. hosts.Select(host => new Target(host))];

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await probing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
        wire.Dispose();
        ending.Dispose();
    }

    private async Task Forward(HttpContext http, IHttpForwarder forwarder)
    {
        var first = Interlocked.Increment(ref turn);
        var order = targets.Select((target, index) => (target, index)).OrderBy(pair => pair.target.IsUp ? 0 : 1).ThenBy(pair => (pair.index + (uint)first) % targets.Length).Select(pair => pair.target);
        foreach (var target in order)
        {
            http.Response.Clear(); // of the 502 that the host before left
            await forwarder.SendAsync(http, target.Prefix, wire, Patience, KeepHost.Instance);
            if (http.Features.Get<IForwarderErrorFeature>() is not { Exception: { } failure } || http.Response.HasStarted || !IsRefused(failure))
            {
                return;
            }

            target.IsUp = false;
            http.Features.Set<IForwarderErrorFeature>(null);
        }
    }

    private static bool IsRefused(Exception failure) =>
        failure is HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    /// <summary>Asks each host whether it is ready. A host that is not gets no more requests as long as another one is.</summary>
    private async Task Probe()
    {
        using var tick = new PeriodicTimer(ProbeEvery);
        while (await tick.WaitForNextTickAsync(ending.Token))
        {
            await Task.WhenAll(targets.Select(Look));
        }
    }

    private async Task Look(Target target)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
            patience.CancelAfter(TimeSpan.FromSeconds(5));
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{target.Prefix}/health/ready");
            using var answer = await wire.SendAsync(request, patience.Token);
            target.IsUp = answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            target.IsUp = false;
        }
    }

    private sealed class Target(Uri host)
    {
        public string Prefix { get; } = host.GetLeftPart(UriPartial.Authority);

        public volatile bool IsUp = true;
    }

    private sealed class KeepHost : HttpTransformer
    {
        public static readonly KeepHost Instance = new();

        public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
        {
            await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
            proxyRequest.Headers.Host = httpContext.Request.Host.Value;
        }
    }
}
