using Sipoko.Catalog.Shelves;

namespace Sipoko.Catalog.Tests.Shelves;

public class PagingTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("abc", 1)]
    [InlineData("-3", 1)]
    [InlineData("0", 1)]
    [InlineData("2", 2)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("2000000000", 500)]
    public void Nonsense_is_the_first_page(string? typed, int number) => Paging.Of(typed).Number.ShouldBe(number);

    [Fact]
    public void A_page_holds_24() => Paging.Of("3").Skip.ShouldBe(48);

    [Fact]
    public void Beyond_the_last_page_there_is_nothing()
    {
        Paging.Of("1").IsBeyond(0).ShouldBeFalse();
        Paging.Of("2").IsBeyond(24).ShouldBeTrue();
        Paging.Of("2").IsBeyond(25).ShouldBeFalse();
    }

    [Fact]
    public void A_single_page_has_no_links() => Paging.Of("1").Links(24, Url).ShouldBeNull();

    [Fact]
    public void Links_lead_to_the_pages_beside()
    {
        Paging.Of("1").Links(60, Url).ShouldBe(new PageLinks(null, "Page 1 sur 3", "/c/vaisselle?page=2"));
        Paging.Of("2").Links(60, Url).ShouldBe(new PageLinks("/c/vaisselle?page=1", "Page 2 sur 3", "/c/vaisselle?page=3"));
        Paging.Of("3").Links(60, Url).ShouldBe(new PageLinks("/c/vaisselle?page=2", "Page 3 sur 3", null));
    }

    private static string Url(int number) => $"/c/vaisselle?page={number}";
}
