using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class ProductEditorTests(SipokoApp app)
{
    private const string Form = "form[enctype]";
    private const string Title = "Coupelle en grès bleu nuit";
    private const string Page = "/p/coupelle-en-gres-bleu-nuit";

    [Fact]
    public async Task A_product_goes_from_draft_to_sale_is_said_anew_removed_contested_and_given_back()
    {
        var seller = (await Shop.Of(app, Shop.Kori)).Browser;
        var begun = await seller.Opens("/vendeur/produits/nouveau");
        begun.Heading.ShouldBe("Nouveau produit");

        var small = await seller.SubmitsPicture(begun, Form, "picture", Pictures.Grey(400, 300), ("title", Title), ("action", "brouillon"));
        small.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "a photo has to be large enough");
        var draft = await seller.SubmitsPicture(small, Form, "picture", Pictures.Grey(1200, 900), ("action", "brouillon"));
        draft.Text.ShouldContain("Brouillon enregistré");
        draft.ValueOf("title").ShouldBe(Title);
        draft.Document.QuerySelectorAll(".photos-edit img").Length.ShouldBe(1);
        (await seller.Opens("/vendeur/produits")).Text.ShouldContain(Title);

        var lacking = await seller.Submits(draft, Form, ("action", "terminer"));
        lacking.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lacking.ErrorOf("picture_alt-0").ShouldNotBeNull();
        var published = await seller.Submits(
            lacking, Form, ("category", "vaisselle"), ("description", "Tournée à la main, émail bleu nuit mat, passe au four."), ("condition", "New"), ("price", "12,50"), ("vat", "2000"), ("stock", "4"),
            ("dispatch_working_days", "3"), ("maker_name", "Atelier Kori"), ("maker_address", "4 rue du Four, 58310 Saint-Amand-en-Puisaye"), ("maker_email", "bonjour@kori.example"),
            ("picture_alt-0", "Coupelle vue de face"), ("action", "terminer"));
        published.Text.ShouldContain("Votre produit est en vente.");
        (await app.Visitor().Opens(Page)).Text.ShouldContain("12,50 €");

        var moderator = await app.SignedIn("moderation");
        (await IsToRead(moderator)).ShouldBeTrue();
        await moderator.Submits(await moderator.Opens("/equipe/moderation"), "form[action$='/relues']");
        (await IsToRead(moderator)).ShouldBeFalse();

        var edited = await seller.Submits(await seller.Opens($"{published.Path.Split('?')[0]}/fiche"), Form, ("description", "Tournée à la main, émail bleu nuit brillant, passe au four."), ("action", "terminer"));
        edited.Text.ShouldContain("La fiche est à jour.");
        (await app.Visitor().Opens(Page)).Text.ShouldContain("bleu nuit brillant");
        (await IsToRead(moderator)).ShouldBeTrue("what was said anew is read again");

        var listing = await moderator.Opens(published.Path.Split('?')[0].Replace("/vendeur/produits", "/equipe/moderation", StringComparison.Ordinal));
        await moderator.Submits(listing, "form[action$='/retrait']", ("facts", "La photo n’est pas celle de la coupelle."), ("basis", "conditions"), ("ground", "Article 6"));
        (await app.Visitor().Opens(Page)).Status.ShouldBe(HttpStatusCode.Gone);
        app.Mails.To(Shop.EmailOf(Shop.Kori), "retiré de la vente").ShouldContain(mail => mail.Text.Contains("La photo n’est pas celle", StringComparison.Ordinal));

        await seller.Submits(await seller.Opens(published.Path.Split('?')[0]), "form[action$='/contestation']", ("text", "La photo vient de mon atelier, du même four."));
        (await moderator.Opens(listing.Path)).Text.ShouldContain("un autre membre de l’équipe juge la contestation");
        var admin = await app.SignedIn("equipe");
        await admin.Submits(await admin.Opens(listing.Path), "form[action$='/jugement']", ("verdict", "lever"), ("reason", "La photo est bien celle de la coupelle."));
        (await app.Visitor().Opens(Page)).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<bool> IsToRead(Visitor moderator) => (await moderator.Opens($"/equipe/moderation?q={Uri.EscapeDataString(Title)}")).Document.QuerySelectorAll("th[scope='row']")
        .Single(row => row.TextContent.Contains(Title, StringComparison.Ordinal)).TextContent.Contains("À relire", StringComparison.Ordinal);
}
