using Microsoft.AspNetCore.Http;
using Sipoko.Web.Pages;

namespace Sipoko.Shared.Tests.Pages;

public class MoiCookieTests
{
    [Theory]
    [InlineData(".0", "", 0)]
    [InlineData(".2", "", 2)]
    [InlineData("buyer.0", "buyer", 0)]
    [InlineData("seller.12", "seller", 12)]
    [InlineData("staff.999", "staff", 999)]
    public void What_we_wrote_is_read(string cookie, string role, int count) => MoiCookie.Parse(cookie).ShouldBe(new Moi(role, count));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("seller")]
    [InlineData("seller.")]
    [InlineData("seller.1000")]
    [InlineData("seller.-1")]
    [InlineData("seller.+1")]
    [InlineData("seller. 1")]
    [InlineData("seller.1.2")]
    [InlineData("seller.99999999999999999999")]
    [InlineData("seller.٣")]
    [InlineData("SELLER.1")]
    [InlineData("anonymous.1")]
    [InlineData("admin.1")]
    [InlineData("<script>alert(1)</script>.1")]
    [InlineData("seller\0.1")]
    [InlineData("seller.1\r\nSet-Cookie: x=y")]
    public void What_nobody_of_us_wrote_is_nobody(string? cookie) => MoiCookie.Parse(cookie).ShouldBe(Moi.Nobody);

    [Fact]
    public void Signing_in_and_out_keeps_the_cart_and_filling_the_cart_keeps_the_role()
    {
        Written("buyer.3", http => MoiCookie.SignedOut(http)).ShouldStartWith("moi=.3;");
        Written(".3", http => MoiCookie.SignedInAs(http, "seller")).ShouldStartWith("moi=seller.3;");
        Written("staff.3", http => MoiCookie.CartHolds(http, 4)).ShouldStartWith("moi=staff.4;");
        Written(".3", http => MoiCookie.CartHolds(http, 5000)).ShouldStartWith("moi=.999;");
    }

    [Fact]
    public void Whoever_is_nobody_again_loses_the_cookie_and_gets_the_shared_pages() =>
        Written(".3", http => MoiCookie.CartHolds(http, 0)).ShouldStartWith("moi=; expires=Thu, 01 Jan 1970");

    [Fact]
    public void The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var cookie = Written("", http => MoiCookie.SignedInAs(http, "buyer"));
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
    }

    private static string Written(string cookie, Action<HttpContext> write)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"{MoiCookie.Name}={cookie}";
        write(http);
        return http.Response.Headers.SetCookie.ToString();
    }
}
