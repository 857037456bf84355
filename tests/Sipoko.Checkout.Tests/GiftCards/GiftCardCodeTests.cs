using Sipoko.Checkout.GiftCards;

namespace Sipoko.Checkout.Tests.GiftCards;

public class GiftCardCodeTests
{
    private const string Characters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_code_has_sixteen_characters_that_cannot_be_mistaken()
    {
        var code = GiftCardCode.New();
        code.Value.Length.ShouldBe(16);
        code.Value.ShouldAllBe(c => Characters.Contains(c, StringComparison.Ordinal));
        code.ForPeople().Split('-').Select(group => group.Length).ShouldBe([4, 4, 4, 4]);
        code.LastFour.ShouldBe(code.Value[12..]);
        code.ToString().ShouldNotContain(code.Value);
    }

    [Fact]
    public void Two_codes_differ() => GiftCardCode.New().Value.ShouldNotBe(GiftCardCode.New().Value);

    [Fact]
    public void A_code_is_read_however_it_is_typed()
    {
        GiftCardCode.TryParse("000000000000001X", out _).ShouldBeFalse();
        var code = GiftCardCode.New();
        foreach (var typed in new[] { code.Value, code.ForPeople(), code.ForPeople().ToLowerInvariant(), $"  {code.ForPeople().Replace('-', ' ')} ", code.Value.Replace('0', 'o').Replace('1', 'l'), code.Value.Replace('0', 'O').Replace('1', 'I') })
        {
            GiftCardCode.TryParse(typed, out var read).ShouldBeTrue(typed);
            read.ShouldBe(code);
        }
    }

    [Fact]
    public void One_wrong_character_or_two_swapped_ones_make_no_code()
    {
        GiftCardCode.TryParse(Code("7H2K9QMD4VXT0RB"), out var known).ShouldBeTrue();
        for (var place = 0; place < 16; place++)
        {
            foreach (var wrong in Characters.Where(c => c != known.Value[place]))
            {
                GiftCardCode.TryParse(known.Value[..place] + wrong + known.Value[(place + 1)..], out _).ShouldBeFalse($"{wrong} at {place}");
            }

            for (var other = place + 1; other < 16; other++)
            {
                var swapped = known.Value.ToCharArray();
                (swapped[place], swapped[other]) = (swapped[other], swapped[place]);
                GiftCardCode.TryParse(new string(swapped), out _).ShouldBe(known.Value[place] == known.Value[other], $"{place} and {other}");
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7H2K")]
    [InlineData("UUUU-UUUU-UUUU-UUUU")]
    [InlineData("<script>alert(1)")]
    public void What_is_no_code_is_refused(string? typed) => GiftCardCode.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void The_hash_needs_the_key()
    {
        var code = GiftCardCode.New();
        var codes = new GiftCardCodes(new byte[32]);
        codes.HashOf(code).ShouldBe(new GiftCardCodes(new byte[32]).HashOf(code));
        codes.HashOf(code).ShouldNotBe(new GiftCardCodes([.. Enumerable.Repeat((byte)1, 32)]).HashOf(code));
        codes.HashOf(code).ShouldNotContain(code.Value, Case.Insensitive);
        codes.EmailKeyOf(new("Camille@exemple.fr")).ShouldBe(codes.EmailKeyOf(new("camille@Exemple.fr")));
    }

    /// <summary>The code whose first 15 characters are these.</summary>
    private static string Code(string drawn) => Characters.Select(check => drawn + check).Single(candidate => GiftCardCode.TryParse(candidate, out _));
}
