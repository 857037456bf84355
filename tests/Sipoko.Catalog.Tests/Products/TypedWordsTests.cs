using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Tests.Products;

/// <summary>What sellers type: titles that become addresses, prices, and words that no listing says.</summary>
public class TypedWordsTests
{
    [Theory]
    [InlineData("Bol en grès, 60 cl", "bol-en-gres-60-cl")]
    [InlineData("Œuf d’autruche — pièce unique !", "oeuf-d-autruche-piece-unique")]
    [InlineData("  ÉTÉ  ", "ete")]
    [InlineData("日本", "produit")]
    [InlineData("A", "produit-a")]
    [InlineData("", "produit")]
    public void A_title_becomes_an_address(string title, string slug) => Slug.Of(title).ShouldBe(slug);

    [Fact]
    public void An_address_is_not_longer_than_80() => Slug.Of(string.Concat(Enumerable.Repeat("porcelaine ", 20))).Length.ShouldBeLessThanOrEqualTo(80);

    [Fact]
    public void A_taken_address_gets_a_number()
    {
        Slug.Free("bol", new HashSet<string>()).ShouldBe("bol");
        Slug.Free("bol", new HashSet<string> { "bol", "bol-2" }).ShouldBe("bol-3");
        Slug.Free(new string('a', 80), new HashSet<string> { new('a', 80) }).Length.ShouldBe(80);
    }

    [Theory]
    [InlineData("12,99", 1299)]
    [InlineData("12.9 €", 1290)]
    [InlineData("1 250", 125000)]
    [InlineData("1\u00A0250,00\u00A0€", 125000)]
    [InlineData("0,01", 1)]
    public void A_price_is_read_as_people_type_it(string typed, long cents)
    {
        PriceText.TryParse(typed, out var price).ShouldBeTrue();
        price.ShouldBe(Money.OfCents(cents));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("gratuit")]
    [InlineData("-5")]
    [InlineData("1,234")]
    [InlineData("1.250,00")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("9999999999")]
    [InlineData("1e3")]
    public void Anything_else_is_no_price(string? typed) => PriceText.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void A_price_is_shown_as_it_was_typed() => PriceText.Of(Money.OfCents(1_205)).ShouldBe("12,05");

    [Theory]
    [InlineData("Un tabouret de bar, réf. 1234567890123, 30 x 40 x 75 cm.")]
    [InlineData("Boîte à médicaments en étain, 12.5 cm, ISBN 978-2-07-036822-8.")]
    [InlineData("Coton certifié GOTS, lavable à 30 degrés, 06 x 12 pièces.")]
    [InlineData("Le charme d’un cendrier sans cigarette\u00A0; la faïence imite l’ivoire.")]
    public void Ordinary_words_and_numbers_pass(string description) => ForbiddenWords.In(Bowls.Bowl with { Description = description }).ShouldBeNull();

    [Theory]
    [InlineData("Une arme à feu de collection.", "product.forbidden_goods")]
    [InlineData("Vendu avec ses munitions.", "product.forbidden_goods")]
    [InlineData("Un bol 100 % biodégradable.", "product.vague_claim")]
    [InlineData("Des bols ÉCORESPONSABLES.", "product.vague_claim")]
    [InlineData("Fait de façon respectueuse de l’environnement.", "product.vague_claim")]
    [InlineData("Écrivez à kori@ailleurs.example pour payer moins.", "product.contact_data")]
    [InlineData("Commandez au 06 12 34 56 78.", "product.contact_data")]
    [InlineData("Commandez au +33 6 12 34 56 78.", "product.contact_data")]
    [InlineData("Plus de choix sur https://ailleurs.example", "product.contact_data")]
    public void What_no_listing_says_is_refused(string description, string code) => ForbiddenWords.In(Bowls.Bowl with { Description = description })!.Code.ShouldBe(code);

    [Fact]
    public void Every_text_that_buyers_read_is_looked_at_and_the_fault_is_told_on_its_field()
    {
        const string elsewhere = "Écrivez à moi@ailleurs.example";
        FieldOf(Bowls.Bowl with { Title = elsewhere }).ShouldBe("title");
        FieldOf(Bowls.Bowl with { Description = elsewhere }).ShouldBe("description");
        FieldOf(Bowls.Bowl with { Attributes = [new("Contact", elsewhere)] }).ShouldBe("attributes");
        FieldOf(Bowls.Bowl with { Safety = elsewhere }).ShouldBe("safety");
        FieldOf(Bowls.Bowl with { MorePictures = [new("/images/b.jpg", elsewhere)] }).ShouldBe("picture_alt-1");
        FieldOf(Bowls.Bowl with { Safety = "Emballage biodégradable." }).ShouldBe("safety");
    }

    private static string? FieldOf(Listing listing) => ForbiddenWords.In(listing)!.Field;
}
