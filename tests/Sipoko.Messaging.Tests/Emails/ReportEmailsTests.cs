using Microsoft.AspNetCore.DataProtection;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Tests.Conversations;
using Sipoko.Web;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Tests.Emails;

/// <summary>The statements of reasons: to whom, and what each may still do.</summary>
public class ReportEmailsTests
{
    private static readonly PersonId Owner = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    private static readonly AccountId Staff = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    private static readonly StatementOfReasons Reasons = new("Le message demande un paiement ailleurs.", "Article 6 des conditions de vente", IsByLaw: false);
    private static readonly ReportedThing OfShop = new(ReportedKind.Message, null, "Message de Atelier Kori", null, Threads.Kori, new("atelier@kori.example"), Threads.Id, Threads.Second);
    private static readonly ReportedThing OfBuyer = new(ReportedKind.Message, null, "Message reçu par Atelier Kori", null, null, null, Threads.Id, Threads.First);

    private static readonly SiteAddress Site = new(new("https://www.sipoko.example/"));

    private readonly InMemoryKeys keys = new();
    private readonly ReportEmails emails;

    public ReportEmailsTests() => emails = new(
        new EmailComposer(new Renderer(new TemplateLibrary([typeof(MessagingModule).Assembly]), "v"), keys, Site), keys, new LinkAccess(new EphemeralDataProtectionProvider()), Site);

    [Fact]
    public async Task A_warned_shop_reads_the_reasons_and_may_contest()
    {
        var mail = await Only(Given(OfShop, new ReportDecided(Staff, ReportVerdict.Warned, Reasons, Threads.Noon)));
        mail.To.Value.ShouldBe("atelier@kori.example");
        mail.Text.ShouldContain("Vous recevez un avertissement.");
        mail.Html.ShouldNotContain("sipoko.fr");
        mail.Text.ShouldContain("https://www.sipoko.example/aide");
        mail.Text.ShouldContain(Reasons.Facts);
        mail.Text.ShouldContain("Vous pouvez la contester sans frais jusqu’au 20 mai 2027");
    }

    [Fact]
    public async Task A_buyer_is_warned_of_what_they_wrote()
    {
        var thread = Threads.Given(Threads.Opened with { Email = await keys.Seal(Threads.Person, Purpose.Conversation, new EmailAddress("camille@exemple.example"), default) }).State;
        var mail = await Only(Given(OfBuyer, new ReportDecided(Staff, ReportVerdict.Warned, Reasons, Threads.Noon)), thread: thread);
        mail.To.Value.ShouldBe("camille@exemple.example");
        mail.Text.ShouldContain("un message que vous avez envoyé");
        mail.Text.ShouldNotContain("votre boutique");
    }

    [Fact]
    public async Task Nobody_is_promised_a_second_contest()
    {
        ReportEvent[] reviewed =
        [
            new ReportDecided(Staff, ReportVerdict.Warned, Reasons, Threads.Noon), new ReportContested(new(Owner.Value), ReportParty.Seller, Sealed.Box<Letter>(Owner, "letter"), Threads.Noon),
            new ContestDecided(Staff, ReportVerdict.Warned, Reasons, Threads.Noon),
        ];
        var mail = await Only(Given(OfShop, reviewed));
        mail.Text.ShouldNotContain("la contester");
        mail.Html.ShouldNotContain("la contester");
        mail.Text.ShouldContain("Vous pouvez saisir le tribunal");
    }

    [Fact]
    public async Task Who_is_cleared_is_told_and_has_nothing_to_contest()
    {
        var mail = await Only(Given(OfShop, new ReportDecided(Staff, ReportVerdict.NoBreach, Reasons, Threads.Noon)), wasRestricted: true);
        mail.Text.ShouldNotContain("la contester");
    }

    [Fact]
    public async Task Who_lost_nothing_hears_nothing() =>
        (await emails.Decided(Given(OfShop, new ReportDecided(Staff, ReportVerdict.NoBreach, Reasons, Threads.Noon)), wasRestricted: false, null, default)).ShouldBeEmpty();

    private static Report Given(ReportedThing thing, params ReportEvent[] events) => new Spec<Report, ReportEvent>(Report.Evolve).Given(
        [new ReportFiled(new(Owner.Value), "SIG-2026-000001", Owner, ReportReason.SellerFraud, thing, null, null, null, Sealed.Box<ReportStatement>(Owner, "statement"), [], Threads.Noon), .. events]).State;

    private async Task<EmailContent> Only(Report report, bool wasRestricted = false, Conversation? thread = null) =>
        (await keys.Open((await emails.Decided(report, wasRestricted, thread, default)).Single().Content, default))!;
}
