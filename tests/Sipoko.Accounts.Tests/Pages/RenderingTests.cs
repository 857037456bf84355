using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.Emails;
using Sipoko.Accounts.Erasure;
using Sipoko.Accounts.Profiles;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Accounts.Sellers;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Accounts.Sellers.Desk;
using Sipoko.Accounts.Sellers.Particulars;
using Sipoko.Accounts.Sellers.Standing;
using Sipoko.Accounts.Sellers.Team;
using Sipoko.Accounts.Tests.Accounts;
using Sipoko.Accounts.Tests.Sellers;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Tests.Pages;

public class RenderingTests
{
    private const string Hostile = "\"'><script>alert(1)</script>{{ page.title }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(AccountsModule).Assembly]), "v");

    [Fact]
    public async Task Every_page_shows_hostile_text_as_text()
    {
        var fields = await Typed();
        IPageView[] pages =
        [
            new SignUpPage(fields, Hostile), new SignInPage(fields, Hostile, new Notice("err", Hostile)), new ForgottenPasswordPage(fields, IsSent: false),
                new ForgottenPasswordPage(fields, IsSent: true),
            new ChangePasswordPage(fields, Hostile), new ConfirmEmailPage(Hostile, Hostile), new CheckMailboxPage(),
                new LinkExpiredPage(Hostile, Hostile, Hostile, Hostile),
            new ShowAccountPage(Roles.Buyer, 2), new ShowAccountPage(Roles.Seller, 0), new ShowAccountPage(Roles.Staff, 0),
            new EraseAccountPage(fields, Hostile, Hostile), new AccountGonePage(),
            new ShowProfilePage(fields, new(Hostile, Hostile, Hostile), Hostile, [new(Hostile, Hostile, Hostile, true), new(Hostile, Hostile, Hostile, false)]) { Notice = new Notice("ok", Hostile) },
            new BookAddressPage(fields, Hostile, new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile)), new ReplacePasswordPage(fields), new AskEmailChangePage(fields),
            new ConfirmEmailChangePage(Hostile), new UndoEmailChangePage(Hostile), new ContestRefusalPage(fields, Hostile), new ContestRefusalPage(fields, null),
            new ListAccountsPage(fields, [new(Hostile, Hostile, Hostile, true)]), new ListAccountsPage(fields, []),
            new JudgeAccountPage(fields, Hostile, Hostile, [new(Hostile, Hostile)], Hostile, true, true, [new(Hostile, Hostile, Hostile, Hostile)]),
            new Sipoko.Accounts.Team.ShowTeamPage(fields, [new(Hostile, Hostile, Hostile, false, false), new(Hostile, Hostile, Hostile, true, true)]),
            new EnterCodePage(fields, Hostile, HasApp: true, HasPasskey: true), new StartEnrolmentPage(fields, Hostile, IsRequired: true, new Enrolment(default, Hostile, Hostile)),
            new StartEnrolmentPage(fields, Hostile, IsRequired: false, null), new RemoveAuthenticatorPage(fields), new AddPasskeyPage(fields), new RemovePasskeyPage(fields, Hostile, Hostile),
            new MakeRecoveryCodesPage(fields, [Hostile], Hostile), new MakeRecoveryCodesPage(fields, [], Hostile),
            new ShowSecurityPage(new Notice("ok", Hostile), true, true, 2, [new(Hostile, Hostile, Hostile)], [new(Hostile, Hostile, Hostile, true), new(Hostile, Hostile, Hostile, false)]),
        ];
        foreach (var page in pages)
        {
            var html = Renderer.Page(page, StaffRole.Admin);
            html.ShouldNotContain("<script>");
            html.ShouldContain("<h1>");
        }
    }

    [Fact]
    public void Every_page_about_a_company_shows_hostile_text_as_text()
    {
        var company = HostileCompany();
        var typed = FormFields.Kept(new Dictionary<string, string> { ["faits"] = Hostile, ["contestation"] = Hostile, ["confirmation"] = Hostile, ["adresse"] = Hostile, ["nom"] = Hostile });
        var file = new SellerFile(company, new(Hostile, Hostile), Hostile, new(Hostile, Hostile), Hostile);
        IPageView[] pages =
        [
            new ShowPlansPage(), new ShowApplicationPage(new(company.Id, new Dictionary<string, string>(), null, company), null, IsKept: true),
            new ListSellersPage(null, 2, [company], company.AppliedAt.AddDays(2)), new ReviewSellerPage(file, typed),
            new ShowCompanyPage(company, new(Hostile, Hostile), typed, IsOwner: true, "textes"), new ContestSuspensionPage(company.Suspension!, typed),
            new CloseShopPage(company, 0, typed), new CloseShopPage(company, 2, typed), new ChoosePlanPage(company, typed), new EnterIdentityChangePage(company, new(Hostile, Hostile), typed, []),
            new ShowTeamPage([new(Hostile, Hostile, Hostile, "/vendeur/equipe/1/retrait")], [new(Hostile, Hostile, "/vendeur/equipe/invitations/1/retrait")], IsOwner: true, typed, null),
            new AcceptInvitationPage(Hostile, Hostile, Hostile),
        ];
        foreach (var page in pages)
        {
            var html = Renderer.Page(page, StaffRole.Admin);
            html.ShouldNotContain("<script>", Case.Insensitive, page.GetType().Name);
            html.ShouldContain("<h1");
        }
    }

    [Fact]
    public void Every_mail_shows_hostile_text_as_text()
    {
        IEmailView[] mails =
        [
            new ConfirmAddressEmail(Hostile), new AccountApprovedEmail(Hostile), new AlreadyRegisteredEmail(Hostile, Hostile),
                new ResetPasswordEmail(Hostile), new PasswordChangedEmail(Hostile, Hostile),
                new SellerNoticeEmail(Hostile, Hostile, Hostile, [Hostile], [new(Hostile, Hostile, Hostile)], Hostile, Hostile),
            new ConfirmNewAddressEmail(Hostile), new AddressChangedEmail(Hostile, Hostile), new AccountRefusedEmail(Hostile, Hostile, Hostile, Hostile, Hostile),
            new SecurityChangedEmail(Hostile, Hostile, Hostile, Hostile),
        ];
        foreach (var mail in mails)
        {
            var (html, text) = Renderer.Email(mail);
            html.ShouldNotContain("<script>");
            html.ShouldContain("<h1>");
            text.ShouldContain(Hostile);
        }
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var fields = await Typed();
        Renderer.Page(new SignInPage(fields, null, null)).ShouldNotContain("le chat dort");
        Renderer.Page(new SignUpPage(fields, Hostile)).ShouldNotContain("le chat dort");
    }

    [Fact]
    public void The_sign_in_page_says_only_what_we_wrote()
    {
        SignInNotice.For("adresse-confirmee").ShouldBe(new Notice("ok", SignInNotice.Confirmed.Sentence));
        SignInNotice.For(Hostile).ShouldBeNull();
        SignInNotice.For(null).ShouldBeNull();
    }

    [Fact]
    public async Task A_form_keeps_its_number_so_that_a_double_click_signs_up_once()
    {
        var fields = await Typed();
        SignUpPage.IdOf(fields).ShouldBe(Guid.Parse("00000000-0000-7000-8000-000000000009"));
        SignUpPage.IdOf(FormFields.Empty()).ShouldNotBe(Guid.Empty);
    }

    private static Seller HostileCompany()
    {
        var reasons = new StatementOfReasons(Hostile, Hostile, IsByLaw: true);
        var identity = Companies.Identity with { ShopName = Hostile, LegalName = Hostile, Street = Hostile, Story = Hostile, ReturnPolicy = Hostile, Phone = Hostile, City = Hostile };
        return Companies.GivenSeller(Companies.Applied with { Identity = identity }, Companies.Certified, new SellerSuspended(People.Staff, reasons, People.Noon)).State with
        {
            Rejection = new([reasons], People.Noon),
            RefusedChange = new(reasons, People.Noon),
            Change = new(identity, new("73282932000074"), HasLegacyVatKey: true, Companies.Representative, [new(new(Guid.Empty), PaperKind.Kbis, new DateOnly(2026, 11, 2))], People.Noon),
        };
    }

    private static async Task<FormFields> Typed()
    {
        var http = new DefaultHttpContext();
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(new Dictionary<string, StringValues>
        {
            ["adresse"] = Hostile, ["mot-de-passe"] = "le chat dort", ["demande"] = "00000000-0000-7000-8000-000000000009",
        });
        var fields = await FormFields.Read(http.Request);
        fields.Email();
        fields.NewPassword(null);
        fields.Refuse("mot-de-passe", Hostile);
        return fields;
    }
}
