using Marten;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Reports;

/// <summary>The shops that a report's decision wants suspended, and those that its review wants to sell again: done in the seller's file.</summary>
internal static class SuspensionWork
{
    private const int MostListed = 50;

    public static async Task<IReadOnlyList<WaitingItem>> Of(StaffRole role, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffSellers, role))
        {
            return [];
        }

        var reports = await session.Query<Report>().Where(report => report.Verdict == ReportVerdict.ShopToBeSuspended || report.SuspensionUndoneAt != null)
            .OrderByDescending(report => report.DecidedAt).Take(MostListed).ToListAsync(cancellation);
        var sellers = reports.Select(report => report.Thing.SellerId).OfType<SellerId>().Distinct().ToArray();
        var stops = await session.Query<StoppedShop>().Where(stop => stop.Id.IsOneOf(sellers)).ToListAsync(cancellation);
        return [.. reports.Select(report => ItemOf(report, stops.FirstOrDefault(stop => stop.Id == report.Thing.SellerId))).OfType<WaitingItem>()];
    }

    /// <param name="stop">Null when nothing was announced of the shop.</param>
    /// <returns>Null when there is nothing left to do.</returns>
    internal static WaitingItem? ItemOf(Report report, StoppedShop? stop) => report switch
    {
        { Verdict: ReportVerdict.ShopToBeSuspended, Thing.SellerId: { } seller, DecidedAt: { } decided } when stop is not { IsStopped: true } && !(stop?.StoppedAt > decided) =>
            new("Boutiques à suspendre", TitleOf(report), UrlOf(seller), decided, ReportClock.CarryOutBy(decided)),
        { Verdict: not ReportVerdict.ShopToBeSuspended, Thing.SellerId: { } seller, SuspensionUndoneAt: { } undone } when stop is { IsStopped: true } && stop.StoppedAt < undone =>
            new("Suspensions à lever", TitleOf(report), UrlOf(seller), undone, ReportClock.CarryOutBy(undone)),
        _ => null,
    };

    private static string TitleOf(Report report) => $"{report.Number}, {report.Thing.Title}";

    private static string UrlOf(SellerId seller) => $"/equipe/vendeurs/{seller.Value}";
}
