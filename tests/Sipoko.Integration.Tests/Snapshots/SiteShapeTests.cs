using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Security;

namespace Sipoko.Integration.Tests.Snapshots;

[Collection(SiteCollection.Name)]
public sealed class SiteShapeTests(SipokoApp app)
{
    [Fact]
    public void The_routes_and_who_may_use_them() =>
        string.Join('\n', app.Routes().SelectMany(Describe).Distinct().Order(StringComparer.Ordinal)).ShouldMatchSnapshot("routes");

    [Fact]
    public void The_queues_in_which_messages_wait_across_deployments() =>
        string.Join('\n', app.DurableQueues().Order(StringComparer.Ordinal)).ShouldMatchSnapshot("queues");

    [Theory]
    [InlineData("/", "headers-public-page")]
    [InlineData("/panier", "headers-personal-page")]
    [InlineData("/nulle/part", "headers-error-page")]
    [InlineData("/assets/sipoko.css?v=1", "headers-asset")]
    public async Task The_headers_of(string path, string name)
    {
        var answer = await app.Visitor().Tries(new(HttpMethod.Get, path));

        string.Join('\n', answer.Headers.Where(header => header.Key is not ("Content-Length" or "ETag" or "Last-Modified")).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"))
            .ShouldMatchSnapshot(name);
    }

    private static IEnumerable<string> Describe(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method,-4} {route.RoutePattern.RawText,-90} {WhoMayUse(route)}");

    private static string WhoMayUse(RouteEndpoint route) =>
        route.Metadata.GetMetadata<FromMachinesOnly>() is not null ? "machines"
        : route.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "everyone"
        : route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy).OfType<string>().FirstOrDefault() ?? "signed in";
}
