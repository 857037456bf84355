namespace Sipoko.Browser.Tests.Journeys;

[Collection(ShopCollection.Name)]
public sealed class WholePathTests(Shop shop)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task An_order_goes_from_sign_up_to_audit_with_or_without_javascript(bool javaScript) => shop.Plays(async scene =>
    {
        await WholePath.Walk(scene, javaScript);
        scene.Complaints.ShouldBeEmpty();
    });
}
