using System.Net;

namespace Sipoko.Integration.Tests.Errors;

[Collection(SiteCollection.Name)]
public sealed class ErrorPagesTests(SipokoApp app)
{
    [Fact]
    public async Task What_does_not_exist_is_a_French_page_that_leads_on()
    {
        var page = await app.Visitor().Opens("/p/rien-de-tel");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Page introuvable");
        page.Document.QuerySelector("main a[href='/']").ShouldNotBeNull();
        (await app.Visitor().Opens("/nulle/part")).Html.ShouldBe(page.Html);
    }

    [Fact]
    public async Task A_page_of_another_role_is_refused_in_French()
    {
        var page = await (await app.SignedIn("sacha")).Opens("/equipe/audit");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Heading.ShouldBe("Accès refusé");
    }

    [Fact]
    public async Task A_wrong_method_is_refused_in_French()
    {
        var page = await app.Visitor().Opens("/panier/lignes");

        page.Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        page.Heading.ShouldBe("Demande refusée");
    }

    [Fact]
    public async Task A_form_over_the_limits_is_refused_in_French()
    {
        var tooMany = Enumerable.Range(0, 600).Select(number => ($"champ{number}", "x")).ToArray();

        var page = await app.Visitor().Posts("/compte/connexion", tooMany);

        ((int)page.Status).ShouldBeInRange(400, 499);
        page.Html.ShouldContain("lang=\"fr\"");
    }

    [Fact]
    public async Task With_the_database_away_kept_pages_are_served_the_others_say_so_and_all_comes_back_by_itself()
    {
        var visitor = app.Visitor();
        var kept = await visitor.Opens("/");
        await app.Database.GoesAway();
        try
        {
            (await visitor.Opens("/")).Html.ShouldBe(kept.Html);
            foreach (var path in new[] { "/recherche?q=lampe", "/p/mortier-pilon-gres" })
            {
                var page = await visitor.Opens(path);
                page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
                page.Heading.ShouldBe("Sipoko revient dans un instant");
                page.Html.ShouldNotContain("Npgsql");
                page.Html.ShouldNotContain("   at ");
            }

            var posted = await visitor.Tries(Visitor.Form("/compte/connexion", ("adresse", "camille@demo.sipoko.example"), ("mot-de-passe", "peu importe lequel")));
            posted.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            posted.Headers["Retry-After"].ShouldBe("10");
            (await visitor.Tries(new(HttpMethod.Get, "/health/ready"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await visitor.Tries(new(HttpMethod.Get, "/health/live"))).Status.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await app.Database.ComesBack();
        }

        await app.BecomesReady();
        (await visitor.Opens("/recherche?q=lampe")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.Opens("/p/mortier-pilon-gres")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
