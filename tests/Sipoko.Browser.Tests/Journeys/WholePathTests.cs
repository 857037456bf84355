namespace Sipoko.Browser.Tests.Journeys;

[Collection(ShopCollection.Name)]
public sealed class WholePathTests(Shop shop)
{
    /// <summary>With JavaScript it is walked where its pages are looked over: PageTests.</summary>
    [Fact]
    public Task An_order_goes_from_sign_up_to_audit_without_javascript() => shop.Plays(async scene =>
    {
        await WholePath.Walk(scene, javaScript: false);
        scene.Complaints.ShouldBeEmpty();
    });
}
