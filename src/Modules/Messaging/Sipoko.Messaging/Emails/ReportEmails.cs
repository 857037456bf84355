using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Reports;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>The receipt of a report, and the statements of reasons to its reporter and to the seller whom it touches.</summary>
public sealed class ReportEmails(EmailComposer composer, IPersonKeys keys, LinkAccess links, SiteAddress site)
{
    /// <summary>None to who stays anonymous.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Received(Report report, CancellationToken cancellation) => await ToReporter(
        report, "messaging.report_received",
        new ReportReceivedEmail(report.Number, ReportForms.TitleOf(report.Reason), report.Thing.Title, French.LongDay(ParisTime.Day(ReportClock.DecideBy(report).AddTicks(-1))), LinkFor(report, LinkAccess.Reporter)), cancellation);

    /// <param name="wasRestricted">The decision before this one touched the seller, who is told that it no longer stands.</param>
    public async ValueTask<IReadOnlyList<SendEmail>> Decided(Report report, bool wasRestricted, CancellationToken cancellation)
    {
        var mails = new List<SendEmail>(await ToReporter(report, "messaging.report_decided", ViewOf(report, LinkAccess.Reporter), cancellation));
        if ((report.TouchesSeller || wasRestricted) && report.Thing is { SellerId: { } seller, SellerEmail: { } address })
        {
            var content = await composer.Compose(new PersonId(seller.Value), Purpose.Contract, address, ViewOf(report, LinkAccess.Restricted), cancellation);
            mails.Add(new(EmailId.New(), "messaging.restriction_told", content, null));
        }

        return mails;
    }

    private ReportDecidedEmail ViewOf(Report report, string purpose)
    {
        var (reasons, isSeller) = (report.Reasons!, purpose == LinkAccess.Restricted);
        return new(
            report.Number, isSeller, report.Contests.Count > 0, report.Thing.Title, ReportWords.Told(report.Verdict!.Value), reasons.Facts, ReportWords.GroundOf(reasons),
            French.Day(ReportClock.ContestableUntil(report)!.Value), LinkFor(report, purpose));
    }

    private string LinkFor(Report report, string purpose) => site.Link($"/signaler/suivi/{report.Id.Value}{links.QueryFor(purpose, report.Id.Value)}");

    private async ValueTask<IReadOnlyList<SendEmail>> ToReporter(Report report, string kind, IEmailView view, CancellationToken cancellation) =>
        report.Correspondent is { } box && await keys.Open(box, cancellation) is { } who
            ? [new(EmailId.New(), kind, await composer.Compose(box.Person, box.Purpose, who.Email, view, cancellation), null)]
            : [];
}
