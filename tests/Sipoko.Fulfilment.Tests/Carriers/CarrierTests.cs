using Sipoko.Fulfilment.Carriers;

namespace Sipoko.Fulfilment.Tests.Carriers;

public class CarrierTests
{
    [Fact]
    public void Each_carriers_page_shows_the_parcel_by_its_number()
    {
        var links = Carrier.All.Select(carrier => $"{carrier.Code}: {carrier.LinkFor(new("6A123456")) ?? "aucun lien"}");
        string.Join('\n', links).ShouldMatchSnapshot("carrier-links");
    }

    [Fact]
    public void Every_link_is_a_secure_one_that_holds_the_number() =>
        Carrier.All.Where(carrier => carrier.TrackingPage is not null).Select(carrier => new Uri(carrier.LinkFor(new("6A123456"))!))
            .ShouldAllBe(link => link.Scheme == Uri.UriSchemeHttps && link.AbsoluteUri.Contains("6A123456"));

    [Fact]
    public void A_carrier_is_found_by_its_code_and_by_nothing_else()
    {
        Carrier.All.ShouldAllBe(carrier => Carrier.Find(carrier.Code) == carrier);
        Carrier.Find("COLISSIMO").ShouldBeNull();
        Carrier.Find("").ShouldBeNull();
    }
}
