using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Tests;

/// <summary>The pages and mails of support and reports, drawn with what an attacker would type.</summary>
public class LetterPagesTests
{
    private const string Attack = "<script>alert(1)</script>\"'>{{ 1 }}";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(MessagingModule).Assembly]), "v");
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 11, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Owner = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    private static readonly LetterFile[] Files = [new(new(Owner.Value), Attack)];
    private static readonly Correspondent Who = new(Attack, new(Attack));

    private static readonly SupportTicket Ticket = SupportTicket.Evolve(null, new TicketOpened(
        new(Owner.Value), Owner, TicketTopic.Order, new(Attack), null, null, null, Sealed.Box<Correspondent>(Owner, "who"), new(Owner.Value), Sealed.Box<Letter>(Owner, "letter"), [], Noon));

    private static readonly SupportLine[] Lines =
        [new(SupportVoice.Person, Attack, Files, Noon), new(SupportVoice.Staff, Attack, Files, Noon), new(SupportVoice.Note, Attack, Files, Noon), new(SupportVoice.System, Attack, [], Noon)];

    private static readonly StatementOfReasons Reasons = new(Attack, Attack, IsByLaw: true);

    private static readonly Report Decided = new[]
    {
        (ReportEvent)new ReportFiled(
            new(Owner.Value), "SIG-2026-000001", Owner, ReportReason.DangerousProduct, new(ReportedKind.Product, "lampe", Attack, new(Owner.Value), new(Owner.Value), new("a@b.example")), null, "mark",
            Sealed.Box<Correspondent>(Owner, "who"), Sealed.Box<ReportStatement>(Owner, "statement"), [], Noon),
        new ReportDecided(Staff, ReportVerdict.ProductWithdrawn, Reasons, Noon),
    }.Aggregate((Report?)null, Report.Evolve)!;

    private static readonly ReportFile File = new(
        Decided, new(Attack, [new(Attack, Attack)], Files), Who, [new(ReportVerdict.ProductWithdrawn, Reasons, Noon, IsReview: true)], [new(ReportParty.Seller, Attack, Noon)]);

    public static TheoryData<string> Pages => [.. Views(FormFields.Empty()).Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_lets_a_script_through(string name)
    {
        var html = Renderer.Page(Views(await Hostile())[name], StaffRole.Admin);
        html.ShouldNotContain("<script>alert");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&gt;{{ 1 }}");
    }

    [Fact]
    public void Lists_have_empty_states()
    {
        Renderer.Page(new ListTicketsPage([])).ShouldContain("Aucune demande");
        Renderer.Page(new ListStaffTicketsPage([], TicketStatus.ToAnswer, Staff, Noon), StaffRole.Support).ShouldContain("Rien ici");
        Renderer.Page(new ListStaffReportsPage([], IsDecided: false, Noon), StaffRole.Moderation).ShouldContain("Aucun signalement ici");
        Renderer.Page(new ListDecisionsPage([], Noon)).ShouldContain("Aucune décision");
    }

    [Fact]
    public void The_seller_reads_the_decision_and_nothing_of_the_reporter()
    {
        var html = Renderer.Page(new ShowReportPage(File with { Statement = new("secret-facts", [new("l", "secret-detail")], []) }, ReportParty.Seller, "", FormFields.Empty(), Noon));
        html.ShouldNotContain("secret-");
        html.ShouldContain("Contester la décision");
    }

    [Fact]
    public void Who_decided_cannot_decide_the_contest()
    {
        var contested = Report.Evolve(Decided, new ReportContested(new(Owner.Value), ReportParty.Seller, Sealed.Box<Letter>(Owner, "letter"), Noon));
        var page = Renderer.Page(new ShowStaffReportPage(File with { Report = contested }, (4, 3), Staff, FormFields.Empty()), StaffRole.Moderation);
        page.ShouldContain("une autre personne de l’équipe doit la réexaminer");
        page.ShouldContain("manifestement infondés");
        page.ShouldNotContain("Enregistrer et prévenir");
    }

    [Fact]
    public void Every_form_of_a_report_can_be_drawn()
    {
        foreach (var form in ReportForms.All)
        {
            Renderer.Page(new ShowReportFormPage(form, FormFields.Empty(), [], null, "produit", "lampe")).ShouldContain("value=\"/p/lampe\"");
        }
    }

    [Fact]
    public void Mails_let_no_script_through_and_say_the_same_in_text()
    {
        IEmailView[] mails =
        [
            new TicketReceivedEmail(Attack, Attack, "https://www.sipoko.example/1"), new TicketAnsweredEmail(Attack, "https://www.sipoko.example/1"), new ReportReceivedEmail(Attack, Attack, Attack, Attack, "https://www.sipoko.example/1"),
            new ReportDecidedEmail(Attack, true, true, false, Attack, Attack, Attack, Attack, Attack, "https://www.sipoko.example/1"), new ReportDecidedEmail(Attack, false, false, true, Attack, Attack, Attack, Attack, Attack, "https://www.sipoko.example/1"),
        ];
        foreach (var mail in mails)
        {
            var (html, text) = Renderer.Email(mail);
            html.ShouldNotContain("<script>alert");
            html.ShouldContain("https://www.sipoko.example/1");
            text.ShouldContain("https://www.sipoko.example/1");
            text.ShouldContain(Attack);
        }
    }

    [Fact]
    public async Task Only_a_report_of_child_abuse_may_be_anonymous()
    {
        var form = ReportForms.Find("contenu-illicite")!;
        var anonymous = await Fields(("adresse", "/p/x"), ("nature", ReportForms.ChildAbuse), ("bonne_foi", "oui"));
        ReportFields.Read(anonymous, form).Who.ShouldBeNull();
        anonymous.AreValid.ShouldBeTrue();
        var other = await Fields(("adresse", "/p/x"), ("nature", "haine"), ("bonne_foi", "oui"));
        ReportFields.Read(other, form);
        other.ErrorOf("nom").ShouldNotBeNull();
        other.ErrorOf("email").ShouldNotBeNull();
    }

    private static Dictionary<string, IPageView> Views(FormFields fields) => new IPageView[]
    {
        new ContactSupportPage(fields, [], null, null, null), new ShowTicketPage(Ticket, Lines, fields, [], ""), new ListTicketsPage([Ticket]),
        new ShowStaffTicketPage(Ticket, Lines, Who, Staff, fields, [], false), new ListStaffTicketsPage([Ticket], TicketStatus.ToAnswer, Staff, Noon),
        new ShowReportFormPage(ReportForms.All[0], fields, [], null, null, null), new ShowReportPage(File, ReportParty.Reporter, "", fields, Noon),
        new ShowStaffReportPage(File with { Report = Decided with { Status = ReportStatus.ToDecide } }, (0, 0), Staff, fields), new ListStaffReportsPage([Decided], IsDecided: true, Noon),
        new ListDecisionsPage([Decided], Noon),
    }.ToDictionary(view => view.GetType().Name);

    private static Task<FormFields> Hostile() => Fields(("message", Attack), ("nom", Attack), ("email", Attack), ("adresse", Attack), ("marque", Attack), ("faits", Attack), ("fondement", Attack), ("sujet", Attack), ("commande", Attack));

    private static Task<FormFields> Fields(params (string Name, string Value)[] typed)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/x-www-form-urlencoded";
        request.Form = new FormCollection(typed.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
        return FormFields.Read(request);
    }
}
