using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>The receipt of a report, and the statements of reasons to its reporter and to whom it touches.</summary>
public sealed class ReportEmails(EmailComposer composer, IPersonKeys keys, LinkAccess links, SiteAddress site)
{
    /// <summary>None to who stays anonymous.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Received(Report report, CancellationToken cancellation) => await ToReporter(
        report, "messaging.report_received",
        new ReportReceivedEmail(report.Number, ReportForms.TitleOf(report.Reason), report.Thing.Title, French.LongDay(ParisTime.Day(ReportClock.DecideBy(report).AddTicks(-1))), LinkFor(report, LinkAccess.Reporter)), cancellation);

    /// <param name="wasRestricted">The decision before this one touched who answers for the thing, who is told that it no longer stands.</param>
    /// <param name="thread">Of a reported message: what a buyer wrote in it is answered for by the buyer.</param>
    public async ValueTask<IReadOnlyList<SendEmail>> Decided(Report report, bool wasRestricted, Conversation? thread, CancellationToken cancellation)
    {
        var mails = new List<SendEmail>(await ToReporter(report, "messaging.report_decided", ViewOf(report, LinkAccess.Reporter), cancellation));
        if ((report.TouchesAuthor || wasRestricted) && await Author(report.Thing, thread, cancellation) is var (person, purpose, address))
        {
            mails.Add(new(EmailId.New(), "messaging.restriction_told", await composer.Compose(person, purpose, address, ViewOf(report, LinkAccess.Restricted), cancellation), null));
        }

        return mails;
    }

    /// <summary>Null when nobody we know answers for it, or the buyer was erased.</summary>
    private async ValueTask<(PersonId Person, Purpose Purpose, EmailAddress Address)?> Author(ReportedThing thing, Conversation? thread, CancellationToken cancellation) => thing switch
    {
        { SellerId: { } seller, SellerEmail: { } address } => (new PersonId(seller.Value), Purpose.Contract, address),
        _ when thread is not null && await keys.Open(thread.Email, cancellation) is { } buyer => (thread.Email.Person, thread.Email.Purpose, buyer),
        _ => null,
    };

    private ReportDecidedEmail ViewOf(Report report, string purpose)
    {
        var (reasons, isAuthor) = (report.Reasons!, purpose == LinkAccess.Restricted);
        var mayContest = report.IsOpenTo(isAuthor ? ReportParty.Seller : ReportParty.Reporter);
        return new(
            report.Number, isAuthor, isAuthor && report.Thing.SellerId is not null, report.Contests.Count > 0, report.Thing.Title,
            isAuthor ? ReportWords.ToldToAuthor(report.Verdict!.Value) : ReportWords.Told(report.Verdict!.Value), reasons.Facts, ReportWords.GroundOf(reasons),
            mayContest ? French.Day(ReportClock.ContestableUntil(report)!.Value) : null, LinkFor(report, purpose));
    }

    private string LinkFor(Report report, string purpose) => site.Link($"/signaler/suivi/{report.Id.Value}{links.QueryFor(purpose, report.Id.Value)}");

    private async ValueTask<IReadOnlyList<SendEmail>> ToReporter(Report report, string kind, IEmailView view, CancellationToken cancellation) =>
        report.Correspondent is { } box && await keys.Open(box, cancellation) is { } who
            ? [new(EmailId.New(), kind, await composer.Compose(box.Person, box.Purpose, who.Email, view, cancellation), null)]
            : [];
}
