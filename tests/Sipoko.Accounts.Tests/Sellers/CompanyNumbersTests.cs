using Sipoko.Accounts.Sellers;

namespace Sipoko.Accounts.Tests.Sellers;

public class CompanyNumbersTests
{
    [Theory]
    [InlineData("732829320")]
    [InlineData(" 732 829 320 ")]
    [InlineData("732\u00A0829\u00A0320")]
    [InlineData("356000000")]
    [InlineData("999000011")]
    public void A_siren_has_nine_digits_that_agree(string typed)
    {
        Siren.TryParse(typed, out var siren).ShouldBeTrue();
        siren.Value.Length.ShouldBe(9);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("732829321")]
    [InlineData("73282932")]
    [InlineData("7328293200")]
    [InlineData("000000000")]
    [InlineData("73282932A")]
    [InlineData("٧٣٢٨٢٩٣٢٠")]
    [InlineData("<script>alert(1)</script>")]
    public void Anything_else_is_no_siren(string? typed) => Siren.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("732 829 320 00074")]
    [InlineData("99900001100018")]
    [InlineData("35600000000048")] // La Poste's seat, by Luhn
    [InlineData("35600000009075")] // a post office: 35, a multiple of five
    public void A_siret_begins_with_its_siren(string typed)
    {
        Siret.TryParse(typed, out var siret).ShouldBeTrue();
        Siren.TryParse(siret.Siren.Value, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("73282932000075")]
    [InlineData("73282932100074")]
    [InlineData("35600000009076")] // 36
    [InlineData("7328293200007")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_siret(string? typed) => Siret.TryParse(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("732829320", "FR44732829320")]
    [InlineData("303265045", "FR40303265045")]
    [InlineData("404833048", "FR83404833048")]
    public void The_vat_key_comes_from_the_siren(string siren, string vat)
    {
        VatNumber.TryParse(vat, out var number).ShouldBeTrue();
        number.Siren.Value.ShouldBe(siren);
        number.HasLegacyKey.ShouldBeFalse();
        VatNumber.Of(new(siren)).ShouldBe(number);
    }

    [Theory]
    [InlineData("fr 44 732 829 320")]
    [InlineData("FRX4732829320")]
    [InlineData("FR4K732829320")]
    public void Spaces_small_letters_and_old_keys_are_read(string typed)
    {
        VatNumber.TryParse(typed, out var number).ShouldBeTrue();
        number.Siren.Value.ShouldBe("732829320");
        number.HasLegacyKey.ShouldBe(!typed.Contains("44", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FR45732829320")]
    [InlineData("FR44732829321")]
    [InlineData("FRO4732829320")]
    [InlineData("FRI4732829320")]
    [InlineData("DE44732829320")]
    [InlineData("FR4473282932")]
    [InlineData("FRé4732829320")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_vat_number(string? typed) => VatNumber.TryParse(typed, out _).ShouldBeFalse();
}
