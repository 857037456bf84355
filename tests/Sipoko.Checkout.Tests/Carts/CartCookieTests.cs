using Microsoft.AspNetCore.Http;
using Sipoko.Checkout.Carts;

namespace Sipoko.Checkout.Tests.Carts;

public class CartCookieTests
{
    [Fact]
    public void A_browser_finds_its_cart_again()
    {
        var first = new DefaultHttpContext();
        var cart = CartCookie.ReadOrIssue(first);

        CartCookie.Read(With(SentBy(first))).ShouldBe(cart);
    }

    [Fact]
    public void A_cookie_forged_from_the_id_of_an_offer_does_not_name_its_stock()
    {
        var offer = new Guid("0193f1a2-0000-7000-8000-000000000001");

        CartCookie.Read(With($"{offer:N}")).ShouldNotBeNull().Value.ShouldNotBe(offer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("panier")]
    [InlineData("0193F1A2000070008000000000000001")]
    [InlineData("0193f1a2-0000-7000-8000-000000000001")]
    public void Anything_else_is_no_cart(string forged) => CartCookie.Read(With(forged)).ShouldBeNull();

    private static DefaultHttpContext With(string cookie) => new() { Request = { Headers = { Cookie = $"panier={cookie}" } } };

    private static string SentBy(HttpContext http) => http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=')[1];
}
