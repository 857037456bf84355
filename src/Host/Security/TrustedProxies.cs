using Microsoft.AspNetCore.HttpOverrides;
using Sipoko.Web;

namespace Sipoko.Host.Security;

/// <summary>The proxies before the site, whose word is taken on a visitor's address and on the scheme they came by. None is, unless it is set.</summary>
public static class TrustedProxies
{
    private const int UsualHops = 1;

    public static void UseTrustedProxies(this IApplicationBuilder app, IConfiguration configuration)
    {
        var networks = (configuration["Proxy:KnownNetworks"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (networks.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = configuration.GetValue("Proxy:Hops", UsualHops) };
        options.KnownIPNetworks.Clear(); // loopback is trusted by default, and with it every program on the machine
        options.KnownProxies.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(network, out var known)
                ? known
                : throw new WrongSettingException($"Proxy__KnownNetworks doit nommer des réseaux comme 10.0.0.0/8, séparés par des virgules\u00A0: « {network} » n’en est pas un."));
        }

        app.UseForwardedHeaders(options);
    }
}
