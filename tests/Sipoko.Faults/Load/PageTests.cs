namespace Sipoko.Faults.Load;

public class PageTests
{
    private static readonly Page Shown = new("/p/bol", 200, null, """
        <form action="/panier/lignes"><input type="hidden" name="offer" value="o1"><input name="quantity" value="1">
        <input type="checkbox" name="gift" value="yes"><select name="carrier"><option value="">-</option><option value="b" selected>B</option></select></form>
        """);

    [Fact]
    public void A_form_is_sent_as_it_stands_with_what_was_typed()
    {
        var sheet = Shown.Form("form[action='/panier/lignes']", [("quantity", "3")])!;

        sheet.Action.ShouldBe("/panier/lignes");
        sheet.Fields.ShouldBe([("offer", "o1"), ("carrier", "b"), ("quantity", "3")]);
    }

    [Fact]
    public void A_form_that_is_not_there_is_none() => Shown.Form("form[action='/commande']").ShouldBeNull();

    [Theory]
    [InlineData(303, "Ok")]
    [InlineData(404, "Fail")]
    [InlineData(422, "Fail")]
    [InlineData(409, "Fail")]
    [InlineData(500, "Unknown")]
    [InlineData(502, "Unknown")]
    [InlineData(503, "Unknown")]
    public async Task Only_a_redirect_is_a_yes_and_only_a_4xx_a_no(int status, string phase) => $"{(await Told.Usually(new("/commande", status, "/", ""))).Phase}".ShouldBe(phase);
}
