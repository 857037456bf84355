using Marten;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Reports;

/// <summary>The reports and contests that wait for a decision.</summary>
internal static class ReportsWork
{
    private const int MostListed = 50;

    public static async Task<IReadOnlyList<WaitingItem>> Of(StaffRole role, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffModeration, role))
        {
            return [];
        }

        var reports = await ReportReader.Waiting(session).Take(MostListed).ToListAsync(cancellation);
        return [.. reports.Select(report => new WaitingItem(
            report.Status == ReportStatus.Contested ? "Décisions contestées" : report.IsUrgent ? "Signalements de produits dangereux" : "Signalements",
            $"{report.Number}, {ReportForms.TitleOf(report.Reason)}", $"/equipe/signalements/{report.Id.Value}", report.WaitingSince, ReportClock.DecideBy(report)))];
    }
}
