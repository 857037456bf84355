namespace Sipoko.Integration.Tests.DemoMarket;

[Collection(SiteCollection.Name)]
public sealed class DemoPictureTests(SipokoApp app)
{
    [Fact]
    public async Task A_motif_is_served_in_the_colours_of_a_palette_and_kept_for_ever()
    {
        var answer = await app.Client.GetAsync("/images/demo/savon-azur.svg");

        answer.EnsureSuccessStatusCode();
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("#4F7A9E");
    }

    [Fact]
    public async Task A_drawing_of_its_own_goes_first() =>
        (await app.Client.GetStringAsync("/images/demo/bol-gres-celadon.svg")).ShouldContain("#8FB8A4");

    [Theory]
    [InlineData("licorne-azur")]
    [InlineData("savon-fluo")]
    [InlineData("savon")]
    public async Task What_nobody_drew_is_not_found(string name) =>
        (await app.Client.GetAsync($"/images/demo/{name}.svg")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
}
