using Marten;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Letters;
using Wolverine;

namespace Sipoko.Messaging.Reports;

/// <summary>Someone tells us that something on the site is wrong.</summary>
/// <param name="ReportId">Follows from the form and what it says, so that sending twice reports once, and nobody can report under another's number.</param>
public sealed record FileReport(
    ReportId ReportId, PersonId KeyOwner, ReportReason Reason, ReportedThing Thing, AccountId? Reporter, string? ReporterMark,
    Personal<Correspondent>? Correspondent, Personal<ReportStatement> Statement, IReadOnlyList<FileId> Files);

public static class FileReportHandler
{
    public static Decision<ReportEvent> Decide(FileReport command, Report? report, string number, DateTimeOffset now) => report switch
    {
        null => new ReportFiled(
            command.ReportId, number, command.KeyOwner, command.Reason, command.Thing, command.Reporter, command.ReporterMark, command.Correspondent, command.Statement, command.Files, now),
        _ when report.Reporter == command.Reporter => Decision.Nothing,
        _ => ReportRefusal.NotYours,
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(FileReport command, IDocumentSession session, ReportEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var known = await session.LoadAsync<Report>(command.ReportId, cancellation);
        var decision = Decide(command, known, known?.Number ?? await ReportNumbers.Next(session, now, cancellation), now);
        var messages = new OutgoingMessages();
        foreach (var filed in decision.Events.OfType<ReportFiled>())
        {
            session.Events.StartStream<Report>(command.ReportId.Value, filed);
            messages.AddRange(await emails.Received(Report.Evolve(null, filed), cancellation));
        }

        return (decision.Outcome, messages);
    }
}
