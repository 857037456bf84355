using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Caching;
using Sipoko.Web.Pages;

namespace Sipoko.Shared.Tests.Caching;

public class CachedPageTests
{
    private const string Html = "<header><!--moi--></header><p>Théière</p>";

    private static readonly Renderer Renderer = new(new TemplateLibrary([]), "v1");
    private static readonly string Anonymous = PersonalHole.Fill(Html, Renderer.Personal(Moi.Nobody));

    private readonly CachedPage page = new(Html);

    [Theory]
    [InlineData("", "")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("BR", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.0 , gzip; q=0.000", "")]
    [InlineData("identity", "")]
    [InlineData("xbr, gzipped", "")]
    public async Task The_page_comes_in_the_best_coding_that_the_browser_takes(string accepted, string coding)
    {
        var http = await Get(accepted);
        http.Response.Headers.ContentEncoding.ToString().ShouldBe(coding);
        http.Response.Headers.Vary.ToString().ShouldContain("Accept-Encoding");
        http.Response.Headers.Vary.ToString().ShouldContain("Cookie");
        http.Response.ContentType.ShouldBe("text/html; charset=utf-8");
        (await Text(http)).ShouldBe(Anonymous);
    }

    [Fact]
    public async Task Whoever_has_the_page_already_is_told_so_and_gets_no_body()
    {
        var etag = (await Get("br")).Response.Headers.ETag.ToString();
        foreach (var known in new[] { etag, $"\"other\", {etag}", etag.Replace("W/", "", StringComparison.Ordinal) })
        {
            var http = await Get("br", ifNoneMatch: known);
            http.Response.StatusCode.ShouldBe(StatusCodes.Status304NotModified);
            http.Response.Headers.ETag.ToString().ShouldBe(etag);
            http.Response.Body.Length.ShouldBe(0);
        }

        (await Get("br", ifNoneMatch: "\"other\"")).Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    [Fact]
    public async Task Another_page_has_another_tag()
    {
        var other = Request("br");
        await new CachedPage(Html + "<p>Bol</p>").Send(other, Renderer);
        other.Response.Headers.ETag.ToString().ShouldNotBe((await Get("br")).Response.Headers.ETag.ToString());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("br", "")]
    [InlineData("gzip, br", "gzip")]
    [InlineData("gzip;q=0", "")]
    public async Task A_known_visitors_page_is_theirs_alone_and_is_kept_nowhere(string accepted, string coding)
    {
        var http = await Get(accepted, cookie: "moi=seller.3");
        http.Response.Headers.CacheControl.ToString().ShouldBe("private, no-store");
        http.Response.Headers.ETag.ShouldBeEmpty();
        http.Response.Headers.ContentEncoding.ToString().ShouldBe(coding);
        http.Response.ContentLength.ShouldBe(http.Response.Body.Length);
        (await Text(http)).ShouldBe(PersonalHole.Fill(Html, Renderer.Personal(new Moi("seller", 3))));
    }

    [Fact]
    public async Task A_page_without_a_hole_is_whole_for_everyone()
    {
        foreach (var cookie in new[] { "", "moi=buyer.1" })
        {
            var http = Request("gzip", cookie);
            await new CachedPage("<p>Bol</p>").Send(http, Renderer);
            (await Text(http)).ShouldStartWith("<p>Bol</p>");
        }
    }

    [Theory]
    [InlineData("moi=<script>alert(1)</script>.1")]
    [InlineData("moi=admin.1")]
    [InlineData("moi=seller.1000000")]
    [InlineData("moi=%00")]
    [InlineData("moi=")]
    [InlineData("autre=1")]
    public async Task A_cookie_that_is_not_ours_is_nobodys(string cookie)
    {
        var http = await Get("", cookie);
        http.Response.Headers.CacheControl.ToString().ShouldStartWith("public");
        (await Text(http)).ShouldBe(Anonymous);
    }

    private async Task<HttpContext> Get(string accepted, string cookie = "", string ifNoneMatch = "")
    {
        var http = Request(accepted, cookie, ifNoneMatch);
        await page.Send(http, Renderer);
        return http;
    }

    private static DefaultHttpContext Request(string accepted, string cookie = "", string ifNoneMatch = "")
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        http.Request.Headers.AcceptEncoding = accepted;
        http.Request.Headers.Cookie = cookie;
        http.Request.Headers.IfNoneMatch = ifNoneMatch;
        return http;
    }

    private static async Task<string> Text(HttpContext http)
    {
        http.Response.Body.Position = 0;
        await using Stream body = http.Response.Headers.ContentEncoding.ToString() switch
        {
            "br" => new BrotliStream(http.Response.Body, CompressionMode.Decompress),
            "gzip" => new GZipStream(http.Response.Body, CompressionMode.Decompress),
            _ => http.Response.Body,
        };
        using var reader = new StreamReader(body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
