using Sipoko.Returns.Emails;
using Sipoko.Returns.ReturnRights;
using Sipoko.Returns.Tests.ReturnRights;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Tests;

/// <summary>Every page and mail of the module, drawn with what an attacker would type.</summary>
public class TemplateTests
{
    private const string Attack = "<script>alert(1)</script>\"'>{{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(ReturnsModule).Assembly]), "v");

    private static readonly RightsOpenedEmail Mail = new(
        "SIP-2026-000042", Attack, "mardi 24 novembre 2026", "mardi 8 décembre 2026", "jeudi 24 décembre 2026", "vendredi 24 novembre 2028",
        "https://www.sipoko.example/compte/messages/1", "https://www.sipoko.example/compte/commandes/1", [new(Attack, 2, Withdrawable: true), new("Rideau en lin", 1, Withdrawable: false)]);

    [Fact]
    public void The_page_of_rights_lets_no_script_through()
    {
        var right = Deliveries.Given(Deliveries.Opened with { ShopName = Attack, Reference = new(Attack), Lines = [Deliveries.Opened.Lines[0] with { Title = Attack }] }).State;
        var html = Renderer.Page(new ListReturnRightsPage([right], [], new DateOnly(2026, 12, 8)));
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&gt;{{ 1 }}");
    }

    [Fact]
    public void A_right_runs_to_the_end_of_its_last_day_and_the_others_are_still_told_after_it()
    {
        var right = Deliveries.Given(Deliveries.Opened).State;
        Renderer.Page(new ListReturnRightsPage([right], [], new DateOnly(2026, 12, 8))).ShouldContain("Jusqu’au mardi 8 décembre 2026 inclus");
        var after = Renderer.Page(new ListReturnRightsPage([right], [], new DateOnly(2026, 12, 9)));
        after.ShouldContain("S’est terminée le mardi 8 décembre 2026");
        after.ShouldContain("Jusqu’au vendredi 24 novembre 2028 inclus");
    }

    [Fact]
    public void What_was_made_to_measure_says_so()
    {
        var right = Deliveries.Given(Deliveries.Opened with { Lines = [Deliveries.Opened.Lines[1]] }).State;
        Renderer.Page(new ListReturnRightsPage([right], [], new DateOnly(2026, 12, 8))).ShouldContain("Ne s’applique pas");
    }

    [Fact]
    public void Without_a_delivery_the_page_says_when_rights_open() =>
        Renderer.Page(new ListReturnRightsPage([], [], new DateOnly(2026, 12, 8))).ShouldContain("Vos droits s’ouvrent");

    [Fact]
    public void The_mail_tells_three_dates_in_html_and_in_text()
    {
        var (html, text) = Renderer.Email(Mail);
        html.ShouldNotContain("<script>alert");
        foreach (var body in new[] { html, text })
        {
            body.ShouldSatisfyAllConditions(
                said => said.ShouldContain("Jusqu’au mardi 8 décembre 2026 inclus", Case.Insensitive),
                said => said.ShouldContain("Jusqu’au jeudi 24 décembre 2026 inclus", Case.Insensitive),
                said => said.ShouldContain("Jusqu’au vendredi 24 novembre 2028 inclus", Case.Insensitive),
                said => said.ShouldContain("https://www.sipoko.example/compte/messages/1"));
        }
    }

    [Fact]
    public void The_mail_about_goods_made_to_measure_promises_no_withdrawal()
    {
        var (html, text) = Renderer.Email(Mail with { WithdrawalUntil = null });
        html.ShouldContain("Ce droit ne s’applique pas");
        text.ShouldContain("ce droit ne s’applique pas");
    }
}
