using Marten;

namespace Sipoko.Messaging.Reports;

/// <summary>The new decisions that touch a shop.</summary>
internal static class DecisionsWork
{
    private const int DaysNew = 14;

    public static async Task<IReadOnlyList<WaitingItem>> Of(SellerId seller, IQuerySession session, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now.AddDays(-DaysNew);
        return [.. (await ReportReader.Restricting(session, seller).Where(report => report.DecidedAt > since).ToListAsync(cancellation)).Select(ItemOf)];
    }

    /// <summary>To be read, and contested when it is wrong.</summary>
    internal static WaitingItem ItemOf(Report report) => new(
        "Décisions de Sipoko", $"{ReportWords.Of(report.Verdict!.Value)}, {report.Thing.Title}", $"/signaler/suivi/{report.Id.Value}", report.DecidedAt!.Value,
        report.IsOpenTo(ReportParty.Seller) ? ParisTime.EndOf(ReportClock.ContestableUntil(report)!.Value) : null);
}
