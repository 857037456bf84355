using Marten;
using Sipoko.Messaging.Letters;

namespace Sipoko.Messaging.Reports;

/// <summary>Reads reports for the pages, and opens what is sealed in them.</summary>
internal sealed class ReportReader(IMessagingStore store, IPersonKeys keys)
{
    private const int MostListed = 100;

    public async Task<Report?> Find(ReportId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Report>(id, cancellation);
    }

    /// <summary>What waits for staff, dangerous products first, then the oldest; or what was decided, the newest first.</summary>
    public async Task<IReadOnlyList<Report>> Queue(bool decided, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return decided
            ? await session.Query<Report>().Where(report => report.Status == ReportStatus.Decided).OrderByDescending(report => report.WaitingSince).Take(MostListed).ToListAsync(cancellation)
            : await Waiting(session).Take(MostListed).ToListAsync(cancellation);
    }

    public static IQueryable<Report> Waiting(IQuerySession session) =>
        session.Query<Report>().Where(report => report.Status != ReportStatus.Decided).OrderByDescending(report => report.IsUrgent).ThenBy(report => report.WaitingSince);

    /// <summary>The decisions that touched a shop, perhaps undone since, the newest first.</summary>
    public async Task<IReadOnlyList<Report>> OfSeller(SellerId seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await Restricting(session, seller).Take(MostListed).ToListAsync(cancellation);
    }

    public static IQueryable<Report> Restricting(IQuerySession session, SellerId seller) =>
        session.Query<Report>().Where(report => report.Thing.SellerId == seller && report.HasRestricted).OrderByDescending(report => report.DecidedAt);

    /// <summary>All that a report holds, opened.</summary>
    public async Task<ReportFile> Open(Report report, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        ReportStatement? statement = null;
        var (contests, decisions) = (new List<ReadContest>(), new List<ReadDecision>());
        foreach (var happened in await session.Events.FetchStreamAsync(report.Id.Value, token: cancellation))
        {
            switch ((ReportEvent)happened.Data)
            {
                case ReportFiled e: statement = await keys.Open(e.Statement, cancellation); break;
                case ReportContested e: contests.Add(new(e.Party, (await keys.Open(e.Letter, cancellation))?.Text ?? "Personne effacée", e.At)); break;
                case ReportDecided e: decisions.Add(new(e.Verdict, e.Reasons, e.At, IsReview: false)); break;
                case ContestDecided e: decisions.Add(new(e.Verdict, e.Reasons, e.At, IsReview: true)); break;
                case var other: throw new UnreachableEventException(null, other);
            }
        }

        var who = report.Correspondent is { } box ? await keys.Open(box, cancellation) : null;
        return new(report, statement, who, decisions, contests);
    }

    /// <summary>What else came from the same address: all of it, and what was manifestly unfounded.</summary>
    public async Task<(int All, int Unfounded)> HistoryOf(Report report, CancellationToken cancellation)
    {
        if (report.ReporterMark is not { } mark)
        {
            return (0, 0);
        }

        await using var session = store.QuerySession();
        var others = session.Query<Report>().Where(other => other.ReporterMark == mark);
        return (await others.CountAsync(cancellation) - 1, await others.CountAsync(other => other.Verdict == ReportVerdict.ManifestlyUnfounded, cancellation));
    }
}

/// <summary>A report with all that is sealed in it.</summary>
/// <param name="Statement">Null once its key is gone.</param>
internal sealed record ReportFile(Report Report, ReportStatement? Statement, Correspondent? Who, IReadOnlyList<ReadDecision> Decisions, IReadOnlyList<ReadContest> Contests);

internal sealed record ReadDecision(ReportVerdict Verdict, StatementOfReasons Reasons, DateTimeOffset At, bool IsReview);

internal sealed record ReadContest(ReportParty Party, string Text, DateTimeOffset At);
