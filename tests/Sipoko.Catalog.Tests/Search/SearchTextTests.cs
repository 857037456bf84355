using Sipoko.Catalog.Search;

namespace Sipoko.Catalog.Tests.Search;

public class SearchTextTests
{
    [Theory]
    [InlineData("Théière", "theiere")]
    [InlineData("THÉIÈRE", "theiere")]
    [InlineData("the\u0301ie\u0300re", "theiere")]
    [InlineData("Œuf à la coque", "oeuf a la coque")]
    [InlineData("ex æquo", "ex aequo")]
    [InlineData("l’été, l'hiver", "l ete l hiver")]
    [InlineData("grille-pain", "grille pain")]
    [InlineData("60\u00A0cl", "60 cl")]
    [InlineData("«\u00A0bol\u00A0»\u00A0!", "bol")]
    [InlineData("ﬁn", "fin")]
    [InlineData("'; drop table -- & | ! :*", "drop table")]
    [InlineData("\u0000\u0007", "")]
    [InlineData("😀", "")]
    [InlineData("", "")]
    public void Words_are_folded_alike(string text, string folded) => SearchText.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("l’été", "ete")]
    [InlineData("lampe à pied", "lampe pied")]
    [InlineData("lot de 3", "lot de 3")]
    [InlineData("% _", "")]
    public void Lone_letters_are_not_looked_for(string typed, string words) => SearchText.Words(typed).ShouldBe(words);

    [Fact]
    public void What_is_typed_is_cut_at_a_hundred_characters() => SearchText.Typed(new string('a', 5_000)).Length.ShouldBe(100);

    [Fact]
    public void A_cut_leaves_no_half_character()
    {
        var typed = SearchText.Typed(new string('a', 99) + "😀");
        typed.ShouldBe(new string('a', 99));
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_harm_nobody()
    {
        SearchText.Words(SearchText.Typed("bol\ud83d\u0000grès\udc00")).ShouldBe("bol gres");
        SearchText.Typed("\u0000 bol \r\n").ShouldBe("bol");
        SearchText.Typed(null).ShouldBe("");
    }

    [Fact]
    public void Without_words_the_newest_come_first()
    {
        SearchRequest.Of(null, null, null).Ranking.ShouldBe(Ranking.Newest);
        SearchRequest.Of("bol", null, null).Ranking.ShouldBe(Ranking.Relevance);
        SearchRequest.Of("bol", "prix-desc", null).Ranking.ShouldBe(Ranking.Dearest);
        SearchRequest.Of("bol", "1; drop table", null).Ranking.ShouldBe(Ranking.Relevance);
    }
}
