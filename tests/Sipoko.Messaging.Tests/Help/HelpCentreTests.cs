using Sipoko.Messaging.Help;
using Sipoko.Messaging.Help.Articles;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Tests.Help;

public class HelpCentreTests
{
    private const string Attack = "<script>alert(1)</script>\"'>{{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(MessagingModule).Assembly]), "v");
    private static readonly HelpSearch Search = new(Renderer);

    public static TheoryData<string> Slugs => [.. HelpArticles.All.Select(article => article.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_article_has_a_text_a_summary_and_the_question_whether_it_helped(string slug)
    {
        var article = HelpArticles.Find(slug)!;
        var html = Renderer.Page(new ShowArticlePage(article, FormFields.Empty(), IsThanked: false));
        article.Summary.Length.ShouldBeGreaterThan(30);
        html[html.LastIndexOf("class=\"lead\"", StringComparison.Ordinal)..html.IndexOf("Mis à jour le", StringComparison.Ordinal)].Length.ShouldBeGreaterThan(600, "the text stands between its summary and its date");
        html.ShouldContain("Mis à jour le 25 novembre 2026");
        html.ShouldContain($"action=\"/aide/{slug}/avis\"");
    }

    [Fact]
    public void The_first_ten_answer_buyers_and_at_least_ten_answer_sellers()
    {
        HelpArticles.All.Take(10).ShouldAllBe(article => article.Audience == HelpAudience.Buyers);
        HelpArticles.All.Skip(10).ShouldAllBe(article => article.Audience == HelpAudience.Sellers);
        HelpArticles.All.Count.ShouldBeGreaterThanOrEqualTo(20);
    }

    [Theory]
    [InlineData("mot de passe", "mot-de-passe-oublie")]
    [InlineData("MOTS DE PASSES", "mot-de-passe-oublie")]
    [InlineData("rétractation", "retours-et-remboursements")]
    [InlineData("retractation", "retours-et-remboursements")]
    [InlineData("klarna", "moyens-de-paiement")]
    [InlineData("Kbis", "demande-et-papiers")]
    [InlineData("cinq jours ouvrés annulée", "commandes-en-retard")]
    public void A_search_finds_the_article_whatever_accents_and_capitals(string typed, string slug) =>
        Search.Find(typed).Take(3).Select(article => article.Slug).ShouldContain(slug);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("zzzzzz")]
    [InlineData("\ud800\uffff")]
    public void A_search_for_nothing_finds_nothing(string typed) => Search.Find(typed).ShouldBeEmpty();

    [Fact]
    public void No_article_promises_what_the_site_does_not_do()
    {
        foreach (var article in HelpArticles.All)
        {
            var text = Renderer.Page(new ShowArticlePage(article, FormFields.Empty(), IsThanked: false));
            text.ShouldSatisfyAllConditions(() => text.ShouldNotContain("CSV"), () => text.ShouldNotContain(" API"), () => text.ShouldNotContain("outre-mer"));
        }
    }

    [Fact]
    public void What_was_searched_for_is_shown_encoded()
    {
        var html = Renderer.Page(new ShowHelpPage(Attack, []));
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)");
        html.ShouldContain("Aucun article ne parle de cela");
    }

    [Fact]
    public void What_readers_wrote_is_shown_encoded_to_staff()
    {
        var html = Renderer.Page(new ListFeedbackPage([new("livraison", false, Attack, DateTimeOffset.UnixEpoch), new(Attack, true, null, DateTimeOffset.UnixEpoch)]), StaffRole.Admin);
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)");
    }

    [Fact]
    public void Staff_see_an_empty_state_before_the_first_word() => Renderer.Page(new ListFeedbackPage([]), StaffRole.Admin).ShouldContain("Pas encore d’avis");
}
