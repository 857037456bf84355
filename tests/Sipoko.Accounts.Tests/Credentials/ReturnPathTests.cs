using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Tests.Credentials;

public class ReturnPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/compte/commandes/SIP-2026-000042")]
    [InlineData("/recherche?q=bol&page=2")]
    public void A_page_of_ours_is_gone_back_to(string path) => ReturnPath.Local(path).ShouldBe(path);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("compte")]
    [InlineData("https://mechant.example/")]
    [InlineData("//mechant.example")]
    [InlineData("/\\mechant.example")]
    [InlineData("\\\\mechant.example")]
    [InlineData("/\t/mechant.example")]
    [InlineData("/\n/mechant.example")]
    [InlineData("/a\\b")]
    [InlineData(" /compte")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/compte\r\nSet-Cookie: a=b")]
    public void Anywhere_else_is_not(string? path) => ReturnPath.Local(path).ShouldBeNull();

    [Fact]
    public void Nor_is_a_path_too_long_to_be_ours() => ReturnPath.Local("/" + new string('a', 2000)).ShouldBeNull();
}
