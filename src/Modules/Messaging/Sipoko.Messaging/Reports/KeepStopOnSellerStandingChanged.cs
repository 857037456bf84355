using Marten;
using Sipoko.Accounts.Contracts;

namespace Sipoko.Messaging.Reports;

/// <summary>Whether a shop is stopped, and since when; or when it last was.</summary>
/// <param name="StoppedAt">Null when it never was.</param>
public sealed record StoppedShop(SellerId Id, bool IsStopped, DateTimeOffset? StoppedAt);

/// <summary>Keeps which shops are suspended or closed: what a report's decision asked for is done then. An older announcement changes nothing.</summary>
public static class KeepStopOnSellerStandingChangedHandler
{
    public static StoppedShop Decide(SellerStandingChanged changed, StoppedShop? known) => changed.Standing is SellerStanding.Suspended or SellerStanding.Closed
        ? new(changed.SellerId, IsStopped: true, changed.At)
        : new(changed.SellerId, IsStopped: false, known?.StoppedAt);

    public static async Task Handle(SellerStandingChanged changed, IDocumentSession session, CancellationToken cancellation) =>
        session.TryUpdateRevision(Decide(changed, await session.LoadAsync<StoppedShop>(changed.SellerId, cancellation)), checked((int)changed.Version));
}
