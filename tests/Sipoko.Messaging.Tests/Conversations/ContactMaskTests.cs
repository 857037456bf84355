using Sipoko.Messaging.Conversations;

namespace Sipoko.Messaging.Tests.Conversations;

public class ContactMaskTests
{
    [Theory]
    [InlineData("Mon mail : camille.durand@courrier.example", "Mon mail : [coordonnées masquées]")]
    [InlineData("camille (at) courrier.example merci", "[coordonnées masquées] merci")]
    [InlineData("camille[at]courrier point fr", "[coordonnées masquées]")]
    [InlineData("camille arobase courrier.fr", "[coordonnées masquées]")]
    [InlineData("Appelez le 06 12 34 56 78.", "Appelez le [coordonnées masquées].")]
    [InlineData("0612345678", "[coordonnées masquées]")]
    [InlineData("06.12.34.56.78 le soir", "[coordonnées masquées] le soir")]
    [InlineData("06-12-34-56-78", "[coordonnées masquées]")]
    [InlineData("06\u00A012\u00A034\u00A056\u00A078", "[coordonnées masquées]")]
    [InlineData("+33 6 12 34 56 78", "[coordonnées masquées]")]
    [InlineData("+33 (0)6 12 34 56 78", "[coordonnées masquées]")]
    [InlineData("0033612345678", "[coordonnées masquées]")]
    [InlineData("(+33) 1 23 45 67 89", "[coordonnées masquées]")]
    [InlineData("+32 470 12 34 56", "[coordonnées masquées]")]
    [InlineData("tél:01 23 45 67 89", "tél:[coordonnées masquées]")]
    [InlineData("Voyez https://ailleurs.example/mon-bol?x=1 svp", "Voyez [coordonnées masquées] svp")]
    [InlineData("www.ailleurs.example", "[coordonnées masquées]")]
    [InlineData("sur atelier-kori.fr/boutique", "sur [coordonnées masquées]")]
    [InlineData("https://www.sipoko.fr@ailleurs.example/p/bol", "[coordonnées masquées]")]
    [InlineData("sipoko.fr.ailleurs.com", "[coordonnées masquées]")]
    [InlineData("Virement : FR76 3000 6000 0112 3456 7890 189", "Virement : [coordonnées masquées]")]
    [InlineData("FR7630006000011234567890189 merci", "[coordonnées masquées] merci")]
    public void Before_a_purchase_what_leads_away_is_hidden(string typed, string shown) => ContactMask.Apply(typed, isOfOrder: false).Shown.ShouldBe(shown);

    [Theory]
    [InlineData("Ma commande SIP-2026-004217 est-elle partie ?")]
    [InlineData("Colis 6A12345678901, suivi 8R1234567890")]
    [InlineData("Numéro de suivi 0123456789 chez DPD")]
    [InlineData("Suivi : 01234567890123")]
    [InlineData("Le prix de 1 234,50 € est-il ferme ? Et 12,99 € ?")]
    [InlineData("La table fait 120 x 60 x 75 cm, soit 0,54 m3.")]
    [InlineData("Dimensions 200x90 ou 200 × 140 ?")]
    [InlineData("Né le 01/02/1990, livré le 24/11/2026")]
    [InlineData("SIREN 732 829 320, SIRET 732 829 320 00074")]
    [InlineData("EAN 3017620422003")]
    [InlineData("De 10 h 30 à 12 h 45, les 1, 2, 3, 4 et 5 du mois")]
    [InlineData("Merci.Bonne journée")]
    [InlineData("C’est parfait.Et le bol ?")]
    [InlineData("Le lien https://www.sipoko.fr/p/bol-gres-celadon est mort")]
    [InlineData("Écrivez à aide@sipoko.fr")]
    [InlineData("Voir sipoko.fr")]
    [InlineData("Taille 38-40, réf. AB12CD34EF56GH78")]
    [InlineData("2 lots @ 10 € pièce")]
    [InlineData("19 €, 25 €, 30 € et 40 €")]
    public void Numbers_of_things_prices_and_our_own_pages_are_left(string typed) => ContactMask.Apply(typed, isOfOrder: false).ShouldSatisfyAllConditions(
        masked => masked.Shown.ShouldBe(typed), masked => masked.Kinds.ShouldBeEmpty());

    [Theory]
    [InlineData("Le livreur peut m’appeler au 06 12 34 56 78", "Le livreur peut m’appeler au 06 12 34 56 78")]
    [InlineData("camille@courrier.example", "camille@courrier.example")]
    [InlineData("Payez sur https://ailleurs.example", "Payez sur [coordonnées masquées]")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", "[coordonnées masquées]")]
    public void In_a_paid_order_only_links_and_bank_accounts_are(string typed, string shown) => ContactMask.Apply(typed, isOfOrder: true).Shown.ShouldBe(shown);

    [Fact]
    public void An_account_number_that_does_not_add_up_is_none() =>
        ContactMask.Apply("FR76 3000 6000 0112 3456 7890 188", isOfOrder: true).Kinds.ShouldBeEmpty();

    [Fact]
    public void The_author_is_told_what_was_hidden_and_why()
    {
        var masked = ContactMask.Apply("06 12 34 56 78 ou camille@courrier.example", isOfOrder: false);
        masked.Kinds.ShouldBe([HiddenKind.Email, HiddenKind.Phone]);
        masked.Explanation(isOfOrder: false)!.ShouldContain("adresse e-mail, numéro de téléphone");
        masked.Explanation(isOfOrder: false)!.ShouldContain("pour vous protéger");
        ContactMask.Apply("Bonjour", isOfOrder: false).Explanation(isOfOrder: false).ShouldBeNull();
    }

    [Fact]
    public void The_longest_of_texts_is_read_in_no_time()
    {
        foreach (var piece in new[] { "0", "a", "a.", "FR76 ", "06 ", "@", "a@a.", "http://", "+33 ", "www.", "-", "a-", "1." })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            ContactMask.Apply(text, isOfOrder: false);
            watch.ElapsedMilliseconds.ShouldBeLessThan(1_000, piece);
        }
    }

    [Theory]
    [InlineData("facture_2026.pdf", "facture_2026.pdf")]
    [InlineData("06_12_34_56_78.jpg", "fichier joint.jpg")]
    [InlineData("payez sur boutique.com.pdf", "fichier joint.pdf")]
    public void The_name_of_a_file_hides_no_contact(string name, string shown) => ContactMask.OfFile(name, isOfOrder: false).ShouldBe(shown);

    [Fact]
    public void In_the_thread_of_an_order_a_phone_number_may_name_a_file() => ContactMask.OfFile("06 12 34 56 78.jpg", isOfOrder: true).ShouldBe("06 12 34 56 78.jpg");
}
