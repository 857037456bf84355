using Sipoko.Shared.Tests.Pages.Templates;
using Sipoko.Web.Pages;

namespace Sipoko.Shared.Tests.Pages;

public class RendererTests
{
    private const string Hostile = "<script>alert('x')</script>\" onload=\"1 &amp; {{ 1 }}";
    private const string Encoded = "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&quot; onload=&quot;1 &amp;amp; {{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(RendererTests).Assembly]), "v1");

    [Fact]
    public void Whatever_a_view_holds_is_encoded_once_wherever_it_stands() => Body(Renderer.Page(new HostilePage(Hostile))).ShouldBe(
        $"""
        <p>{Encoded}</p>
        <a href="/p/{Encoded}" title="{Encoded}">{Encoded}</a>
        <li>{Encoded}</li>
        <li>{Encoded}</li>
        <td data-text="{Encoded}">{Encoded}<i>{Encoded}</i></td>

        <hr>
        7

        """);

    [Fact]
    public void The_layouts_encode_what_a_page_tells_them()
    {
        foreach (var html in new[] { Renderer.Page(new HostilePage(Hostile)), Renderer.Page(new HostileOfficePage(Hostile)) })
        {
            html.ShouldContain($"<title>{Encoded}");
            html.ShouldNotContain("<script", Case.Insensitive);
            html.ShouldNotContain("onload=\"");
        }
    }

    [Fact]
    public void Letters_are_left_as_they_are_in_every_script() =>
        Renderer.Page(new HostilePage("Théière en grès « œuvre » 日本 €")).ShouldContain("<p>Théière en grès « œuvre » 日本 €</p>");

    [Fact]
    public void The_hole_for_the_visitor_cannot_be_opened_by_what_a_page_shows()
    {
        var html = Renderer.Page(new HostilePage(PersonalHole.Mark));
        html.Split(PersonalHole.Mark).Length.ShouldBe(2);
        PersonalHole.Fill(html, Renderer.Personal(new Moi("seller", 3))).ShouldContain("Espace vendeur");
    }

    [Fact]
    public void A_mail_is_encoded_in_html_and_plain_in_text()
    {
        var (html, text) = Renderer.Email(new HostileEmail(Hostile));
        html.ShouldContain($"<p>{Encoded}</p>");
        html.ShouldNotContain("<script", Case.Insensitive);
        text.ShouldContain($"{Hostile} [{Hostile}]");
    }

    [Fact]
    public void A_template_knows_no_variable_that_its_page_does_not_have()
    {
        ShouldFail(new UnknownMemberPage("x"), "absent");
        ShouldFail(new UnknownVariablePage("x"), "absent");
    }

    [Fact]
    public void None_of_the_template_languages_own_functions_is_there()
    {
        ShouldFail(new EvalTemplatePage("x"), "object");
        ShouldFail(new UpcasePage("x"), "string");
        ShouldFail(new StripHtmlPage("x"), "html");
        ShouldFail(new ClockPage("x"), "date");
    }

    [Fact]
    public void A_partial_that_is_not_there_is_an_error() =>
        Should.Throw<Exception>(() => Renderer.Page(new MissingPartialPage("x"))).ToString().ShouldContain("nowhere");

    [Theory]
    [InlineData("", "/compte/connexion", "Compte")]
    [InlineData("buyer", "/compte\"", "Compte")]
    [InlineData("seller", "/vendeur", "Espace vendeur")]
    [InlineData("staff", "/equipe", "Équipe")]
    public void The_header_leads_each_role_to_its_place(string role, string url, string label)
    {
        var personal = Renderer.Personal(new Moi(role, 0));
        personal.ShouldContain(url);
        personal.ShouldContain(label);
        personal.ShouldNotContain("article");
    }

    [Theory]
    [InlineData(1, "1<span class=\"sr\"> article</span>")]
    [InlineData(12, "12<span class=\"sr\"> articles</span>")]
    public void The_header_counts_what_the_cart_holds(int count, string shown) => Renderer.Personal(new Moi("", count)).ShouldContain(shown);

    private static void ShouldFail(IPageView view, string named) => Should.Throw<Exception>(() => Renderer.Page(view)).Message.ShouldContain(named);

    private static string Body(string page)
    {
        const string open = "<main id=\"contenu\" tabindex=\"-1\">\n";
        var start = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        return page[start..page.IndexOf("\n</main>", start, StringComparison.Ordinal)];
    }
}
