using System.Net;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class HelpTests(SipokoApp app)
{
    [Fact]
    public async Task A_reader_searches_reads_and_says_once_that_the_article_helped_and_staff_read_why()
    {
        var reader = app.Visitor();
        var found = await reader.Opens("/aide?q=d%C3%A9lai+klarna");
        var article = await reader.Opens(found.Document.QuerySelector("main h3 a")!.GetAttribute("href")!);
        article.Heading.ShouldBe("Les moyens de paiement");
        (await reader.Submits(article, "form[action$='/avis']")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await reader.Submits(article, "form[action$='/avis']", ("utile", "non"), ("pourquoi", "Rien sur le virement <b>SEPA</b>."))).Text.ShouldContain("Merci.");
        (await reader.Submits(article, "form[action$='/avis']", ("utile", "oui"))).Text.ShouldContain("Merci.");

        (await app.Database.Events("messaging.article_judged", "moyens-de-paiement")).ShouldBe(1);
        (await app.Database.Events("messaging.article_judged", "SEPA")).ShouldBe(0);
        var staff = await (await app.SignedIn("support")).Opens("/equipe/support/aide");
        staff.Text.ShouldContain("Rien sur le virement <b>SEPA</b>.");
    }
}
