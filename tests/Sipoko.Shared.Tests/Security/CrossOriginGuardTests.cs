using Microsoft.AspNetCore.Http;
using Sipoko.Web.Security;

namespace Sipoko.Shared.Tests.Security;

public class CrossOriginGuardTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)] // typed or restored by the person
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", null, false)]
    [InlineData("cross-site", "https://www.sipoko.fr", false)] // the browser's word on the site comes first
    [InlineData("SAME-ORIGIN", null, false)]
    [InlineData("same-origin, cross-site", null, false)]
    [InlineData(null, "https://www.sipoko.fr", true)]
    [InlineData(null, "https://www.sipoko.fr:8443", false)]
    [InlineData(null, "https://www.sipoko.fr.exemple.net", false)]
    [InlineData(null, "https://exemple.net", false)]
    [InlineData(null, "https://exemple.net/www.sipoko.fr", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "", false)]
    [InlineData(null, "www.sipoko.fr", false)]
    [InlineData(null, null, false)]
    public async Task A_write_passes_only_from_our_own_pages(string? site, string? origin, bool passes) =>
        (await Passes("POST", site, origin)).ShouldBe(passes);

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("OPTIONS", true)]
    [InlineData("POST", false)]
    [InlineData("PUT", false)]
    [InlineData("PATCH", false)]
    [InlineData("DELETE", false)]
    [InlineData("BREW", false)]
    public async Task From_another_site_one_may_read_and_nothing_else(string method, bool passes) =>
        (await Passes(method, "cross-site", "https://exemple.net")).ShouldBe(passes);

    [Fact]
    public async Task A_route_for_machines_takes_what_no_browser_sends()
    {
        (await Passes("POST", null, null, new FromMachinesOnly())).ShouldBeTrue();
        (await Passes("POST", null, null, new object())).ShouldBeFalse();
    }

    private static async Task<bool> Passes(string method, string? site, string? origin, object? metadata = null)
    {
        var http = new DefaultHttpContext { Request = { Method = method, Scheme = "https", Host = new("www.sipoko.fr") } };
        if (site is not null)
        {
            http.Request.Headers["Sec-Fetch-Site"] = site;
        }

        if (origin is not null)
        {
            http.Request.Headers.Origin = origin;
        }

        if (metadata is not null)
        {
            http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), "route"));
        }

        var passed = false;
        await new CrossOriginGuard(_ =>
        {
            passed = true;
            return Task.CompletedTask;
        }).Invoke(http);
        http.Response.StatusCode.ShouldBe(passed ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
        return passed;
    }
}
