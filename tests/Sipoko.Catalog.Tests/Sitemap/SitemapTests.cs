using System.Xml.Linq;
using Sipoko.Catalog.Sitemap;
using Sipoko.Web;
using SitemapXml = Sipoko.Catalog.Sitemap.Sitemap;

namespace Sipoko.Catalog.Tests.Sitemap;

public class SitemapTests
{
    private static readonly SiteAddress Site = new(new Uri("https://www.sipoko.fr/"));

    [Fact]
    public void A_sitemap_lists_full_addresses()
    {
        var locations = XDocument.Parse(SitemapXml.Xml(["/", "/p/bol?a=1&b=2"], Site)).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value);

        locations.ShouldBe(["https://www.sipoko.fr/", "https://www.sipoko.fr/p/bol?a=1&b=2"]);
    }

    [Fact]
    public void Private_pages_are_not_for_search_engines()
    {
        var robots = ShowRobotsEndpoint.Text(Site);

        robots.ShouldContain("Disallow: /compte\n");
        robots.ShouldContain("Sitemap: https://www.sipoko.fr/sitemap.xml\n");
        robots.ShouldNotContain("Disallow: /\n");
    }

    [Fact]
    public void Categories_have_addresses_of_their_own() => Categories.All.DistinctBy(category => category.Slug).Count().ShouldBe(16);
}
