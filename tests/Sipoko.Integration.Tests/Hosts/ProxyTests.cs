using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Sipoko.Host.Security;
using Sipoko.Web;

namespace Sipoko.Integration.Tests.Hosts;

public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, "203.0.113.7", "http 127.0.0.1")]
    [InlineData("10.0.0.0/8", "203.0.113.7", "http 127.0.0.1")]
    [InlineData("127.0.0.0/8", "203.0.113.7", "https 203.0.113.7")]
    [InlineData("10.0.0.0/8, 127.0.0.1/32", "1.2.3.4, 203.0.113.7", "https 203.0.113.7")]
    public async Task A_proxys_word_is_taken_when_it_is_trusted_and_only_for_its_own_hop(string? trusted, string forwardedFor, string seen) =>
        (await Ask(trusted, null, forwardedFor)).ShouldBe(seen);

    [Fact]
    public async Task With_two_trusted_proxies_in_a_row_the_address_is_that_before_both() =>
        (await Ask("127.0.0.0/8,10.0.0.0/8", "2", "1.2.3.4, 203.0.113.7, 10.1.2.3", "https, https")).ShouldBe("https 203.0.113.7");

    [Fact]
    public void What_is_no_network_stops_the_start() =>
        Should.Throw<WrongSettingException>(() => new ApplicationBuilder(null!).UseTrustedProxies(Settings("réseau", null))).Message.ShouldContain("réseau");

    private static async Task<string> Ask(string? trusted, string? hops, string forwardedFor, string scheme = "https")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseTrustedProxies(Settings(trusted, hops));
        app.Run(http => http.Response.WriteAsync($"{http.Request.Scheme} {http.Connection.RemoteIpAddress}"));
        await app.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, app.Urls.Single());
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        using var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    private static IConfiguration Settings(string? networks, string? hops) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Proxy:KnownNetworks"] = networks, ["Proxy:Hops"] = hops }).Build();
}
