namespace Sipoko.Shared.Tests.Values;

public class TypedTextTests
{
    [Theory]
    [InlineData("camille@exemple.fr")]
    [InlineData("  camille@exemple.fr ")]
    [InlineData("Camille.Leger+sipoko@mail.exemple.fr")]
    [InlineData("c@a.fr")]
    [InlineData("o'neil_7@exemple-boutique.fr")]
    public void A_usual_address_is_taken(string typed)
    {
        EmailAddress.TryParse(typed, out var address).ShouldBeTrue();
        address!.Value.ShouldBe(typed.Trim());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("camille")]
    [InlineData("camille@")]
    [InlineData("@exemple.fr")]
    [InlineData("camille@exemple")]
    [InlineData("camille@exemple..fr")]
    [InlineData("camille@.fr")]
    [InlineData("camille@exemple.fr.")]
    [InlineData("camille exemple@exemple.fr")]
    [InlineData("camille@exe mple.fr")]
    [InlineData("Camille <camille@exemple.fr>")]
    [InlineData("<camille@exemple.fr>")]
    [InlineData("\"camille\"@exemple.fr")]
    [InlineData("camille@exemple.fr, autre@exemple.fr")]
    [InlineData("camille@exemple.fr,autre@exemple.fr")]
    [InlineData("camille@exemple.fr;autre@exemple.fr")]
    [InlineData("camille@exemple.fr\r\nBcc: autre@exemple.fr")]
    [InlineData("camille@exemple.fr\0")]
    [InlineData("cam\0ille@exemple.fr")]
    [InlineData("cam\u200Eille@exemple.fr")]
    [InlineData("cam\u202Eille@exemple.fr")]
    [InlineData("cam\u200Bille@exemple.fr")]
    public void What_is_no_plain_address_is_not_taken(string? typed)
    {
        EmailAddress.TryParse(typed, out var address).ShouldBeFalse();
        address.ShouldBeNull();
    }

    [Fact]
    public void Half_a_character_is_in_no_address() => EmailAddress.TryParse("cam\uD83Dille@exemple.fr", out _).ShouldBeFalse(); // an attribute could not hold it

    [Fact]
    public void An_address_is_at_most_as_long_as_the_mail_standard_allows()
    {
        var host = string.Concat(Enumerable.Repeat("exemple.", 30)) + "fr";
        var longest = new string('a', EmailAddress.MaxLength - host.Length - 1) + "@" + host;
        EmailAddress.TryParse(longest, out _).ShouldBeTrue();
        EmailAddress.TryParse("a" + longest, out _).ShouldBeFalse();
    }

    [Fact]
    public void Addresses_are_the_same_in_capitals() =>
        new EmailAddress("Camille@Exemple.fr").Normalised.ShouldBe(new EmailAddress("camille@exemple.FR").Normalised);

    [Theory]
    [InlineData("29200", true)]
    [InlineData("75001", true)]
    [InlineData("01000", true)]
    [InlineData("20000", true)] // Corsica
    [InlineData("98000", true)] // Monaco
    [InlineData("98800", false)] // Nouvelle-Calédonie
    [InlineData("97110", false)] // Guadeloupe
    [InlineData("00100", false)] // the army
    [InlineData("96000", false)]
    [InlineData("99000", false)]
    [InlineData("2920", false)]
    [InlineData("292000", false)]
    [InlineData("2A000", false)]
    [InlineData("29 200", false)]
    [InlineData(" 2920", false)]
    [InlineData("٢٩٢٠٠", false)]
    [InlineData("", false)]
    public void We_deliver_in_metropolitan_France_and_Monaco(string postalCode, bool served) => PostalAddress.Serves(postalCode).ShouldBe(served);

    [Theory]
    [InlineData("6A123456", "6A123456")]
    [InlineData(" 6a12 3456-789 01 ", "6A12345678901")]
    [InlineData("6A\u00A0123\u202F456", "6A123456")]
    [InlineData("123456", "123456")]
    [InlineData("ABCDE1", "ABCDE1")]
    public void A_tracking_number_is_kept_without_its_spaces_and_in_capitals(string typed, string kept)
    {
        TrackingNumber.TryParse(typed, out var number).ShouldBeTrue();
        number.Value.ShouldBe(kept);
        TrackingNumber.TryParse(number.Value, out var again).ShouldBeTrue();
        again.ShouldBe(number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("ABCDEFGH")]
    [InlineData("6A1234567890123456789012345678901234")]
    [InlineData("6A123456&x=1")]
    [InlineData("6A123456/../x")]
    [InlineData("6A123456\0")]
    [InlineData("<script>1</script>")]
    [InlineData("٦٧٨٩٠١٢")]
    public void What_no_carrier_prints_is_no_tracking_number(string? typed)
    {
        TrackingNumber.TryParse(typed, out var number).ShouldBeFalse();
        number.ShouldBe(default);
    }

    [Theory]
    [InlineData(2026, 4217, "SIP-2026-004217")]
    [InlineData(2026, 1, "SIP-2026-000001")]
    [InlineData(2027, 12_345_678, "SIP-2027-12345678")]
    public void An_order_is_named_by_its_year_and_number(int year, long number, string reference)
    {
        OrderReference.Of(year, number).Value.ShouldBe(reference);
        OrderReference.TryParse($" {reference.ToLowerInvariant()} ", out var read).ShouldBeTrue();
        read.ShouldBe(OrderReference.Of(year, number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SIP-2026")]
    [InlineData("SIP-2026-4217")]
    [InlineData("SIP-26-004217")]
    [InlineData("SIP-2026-00421x")]
    [InlineData("SIP-2026-004217-1")]
    [InlineData("SIP-2026-1234567890123")]
    [InlineData("SIP-٢٠٢٦-004217")]
    [InlineData("XIP-2026-004217")]
    public void What_is_no_reference_is_not_taken(string? typed) => OrderReference.TryParse(typed, out _).ShouldBeFalse();
}
