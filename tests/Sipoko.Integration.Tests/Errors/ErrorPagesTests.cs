using System.Net;
using Sipoko.Integration.Tests.Journeys;

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
    public async Task A_refused_form_that_is_reloaded_leads_back_to_the_cart()
    {
        var page = await app.Visitor().Opens("/panier/lignes");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Path.ShouldBe("/panier");
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
        app.DatabaseWire.Cut();
        try
        {
            (await visitor.Opens("/")).Html.ShouldBe(kept.Html);
            foreach (var path in new[] { "/p/carnet-toile-de-lin?de=ailleurs", "/p/mortier-pilon-gres?de=ailleurs" })
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
            app.DatabaseWire.Mend();
        }

        await app.BecomesReady();
        await Recovers(visitor, "/recherche?q=lampe", "/compte/messages/01990000-0000-7000-8000-000000000001", "/compte/commandes/SIP-2026-999999");
        await app.SignedIn("sacha");
        (await new Buyer(app, Person.Ysaline).Buys("carnet-toile-de-lin")).Reference.ShouldStartWith("SIP-2026-");
    }

    /// <summary>Each module's connections are found dead once, then made anew.</summary>
    private static async Task Recovers(Visitor visitor, params string[] paths)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        foreach (var path in paths)
        {
            while ((await visitor.Opens(path)).Status >= HttpStatusCode.InternalServerError)
            {
                await tick.WaitForNextTickAsync(patience.Token);
            }
        }
    }
}
