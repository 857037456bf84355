using Sipoko.Returns.Claims;
using Sipoko.Returns.Clocks;
using Sipoko.Returns.Emails;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.Tests.Claims;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Tests;

/// <summary>Every page and mail of withdrawals, claims and disputes, drawn in each of its states with what an attacker would type.</summary>
public class RenderingTests
{
    private const string Attack = "<script>alert(1)</script>\"'>{{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(ReturnsModule).Assembly]), "v");
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly Claim Hostile = Stories.Given(Stories.Requested with { Subject = Stories.Subject with { ShopName = Attack, Reference = new(Attack), Lines = [Stories.Subject.Lines[0] with { Title = Attack }] } }).State;
    private static readonly Purchase HostilePurchase = Stories.Bought with { ShopName = Attack, Lines = [Stories.Bought.Lines[0] with { Title = Attack, Picture = "/p.jpg" }] };

    public static TheoryData<ClaimStage> Stages => [.. Enum.GetValues<ClaimStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_stage_of_a_claim_lets_a_script_through(ClaimStage stage)
    {
        var claim = Hostile with { Stage = stage, IsRefundStuck = true, Offered = Money.OfCents(500), Dispute = new(Party.Buyer, Stories.Noon, Today, DisputeVerdict.Reject, Stories.Reasons, Stories.Support, Stories.Noon, Today) };
        IsSafe(new ShowBuyerClaimPage(ViewOf(claim, Party.Buyer)));
        IsSafe(new ShowSellerClaimPage(ViewOf(claim, Party.Seller)));
        IsSafe(new DecideDisputePage(ViewOf(claim, Party.Sipoko), new(3, 1, 0, 0), Stories.Admin));
    }

    [Fact]
    public void No_list_lets_a_script_through()
    {
        IsSafe(new ListSellerClaimsPage([Hostile, Hostile with { Stage = ClaimStage.Refunded }]));
        IsSafe(new ListDisputesPage([Hostile], [], [Hostile]));
        Renderer.Page(new ListSellerClaimsPage([])).ShouldContain("Aucun retour");
        Renderer.Page(new ListDisputesPage([], [], []), StaffRole.Admin).ShouldContain("Rien à trancher");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Defective")]
    [InlineData("Mistake")]
    [InlineData("non-recu")]
    [InlineData(Attack)]
    public void The_question_and_the_request_let_no_script_through(string reason)
    {
        IsSafe(new StartClaimPage(new(HostilePurchase, Stories.Right, []), Stories.Bowls, reason, Today, FormFields.Empty(), []));
        IsSafe(new StartClaimPage(new(HostilePurchase, null, []), Stories.Bowls, reason, Today, FormFields.Empty(), []));
    }

    [Fact]
    public void After_thirty_days_the_page_speaks_of_the_guarantee_and_never_of_a_term_that_passed()
    {
        var html = Renderer.Page(new StartClaimPage(new(Stories.Bought, Stories.Right, []), Stories.Bowls, "Defective", new DateOnly(2027, 2, 1), FormFields.Empty(), []));
        html.ShouldContain("garantie légale de conformité de deux ans court toujours");
        html.ShouldNotContain("délai dépassé");
    }

    [Fact]
    public void The_withdrawal_form_shows_what_it_cannot_reach_and_its_button_has_the_words_of_the_law()
    {
        Field Blank(string name) => new(name, Attack, Attack, Attack);
        IsSafe(new DeclareWithdrawalPage(Stories.Photo.Value, Attack, Blank("nom"), Blank("commande"), Blank("adresse"), Blank("articles"), [new("1", Attack, Attack, false, false)], Attack, [new("nom", Attack)]));
        var typed = new TypedWithdrawal(new(Stories.Photo.Value), Attack, Attack, new("a@b.example"), Attack, [Stories.Bowls], Attack);
        IsSafe(new ConfirmWithdrawalPage(typed));
        Renderer.Page(new ConfirmWithdrawalPage(typed)).ShouldContain(">Confirmer la rétractation</button>");
        IsSafe(new HandleWithdrawalPage(
            new(new(Stories.Photo.Value), Stories.Bought.Person, default, null, [], [], true, Stories.Noon), new(Attack, Attack, new("a@b.example"), Attack), [new(HostilePurchase, null, [])], FormFields.Empty()));
    }

    [Fact]
    public void Every_clock_stands_on_the_public_page()
    {
        var html = Renderer.Page(new ShowClocksPage());
        ClockTable.All.ShouldAllBe(clock => html.Contains(clock.Name.Split('\u00A0')[0], StringComparison.Ordinal));
    }

    [Fact]
    public void The_mails_say_all_in_html_and_in_text_and_let_no_script_through()
    {
        var receipt = new WithdrawalReceiptEmail("20 novembre 2026 à 12 h 00", Attack, Attack, Attack, "1", [new(Attack, [Attack], Attack, "https://www.sipoko.example/compte/retours/1")], [Attack]);
        foreach (IEmailView mail in new IEmailView[] { receipt, receipt with { Steps = [] }, new WithdrawalAnsweredEmail(Attack, "hier", Attack, receipt.Steps, [Attack]), new ClaimStepEmail(Attack, Attack, Attack, Attack, Attack, [Attack], "Voir", "https://www.sipoko.example/x", "vous vendez") })
        {
            var (html, text) = Renderer.Email(mail);
            html.ShouldNotContain("<script>alert");
            text.ShouldContain(Attack);
        }

        Renderer.Email(receipt).Text.ShouldContain("20 novembre 2026 à 12 h 00");
    }

    [Fact]
    public void Each_side_is_mailed_when_it_must_act()
    {
        var claim = Stories.Given(Stories.Requested).State;
        ClaimEmails.ToSeller(claim, Stories.Requested).ShouldNotBeNull();
        ClaimEmails.ToBuyer(claim, Stories.Accepted).ShouldNotBeNull();
        ClaimEmails.ToSeller(claim, Stories.SentBack).ShouldNotBeNull();
        ClaimEmails.ToBuyer(claim, new SellerStayedSilent(Stories.Noon)).ShouldNotBeNull();
        ClaimEmails.ToBuyer(claim, Stories.Rejected).ShouldNotBeNull();
        ClaimEmails.ToSeller(claim, Stories.Rejected).ShouldNotBeNull();
    }

    private static ClaimView ViewOf(Claim claim, Party reader) => new(
        claim, [new(Stories.Noon, Party.Buyer, Attack, Attack, [Stories.Photo])], reader, Today, new(FormFields.Empty(), new Dictionary<string, IReadOnlyList<TakenFile>>()));

    private static void IsSafe(IPageView page)
    {
        var html = Renderer.Page(page, StaffRole.Admin);
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("<h1");
    }
}
