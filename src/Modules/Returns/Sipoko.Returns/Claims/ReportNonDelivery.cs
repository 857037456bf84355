using Marten;
using Sipoko.Returns.Clocks;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;
using Sipoko.Returns.Withdrawals;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer says that nothing came by the promised day.</summary>
/// <param name="ClaimId">Made with the form, so that sending it twice reports once.</param>
public sealed record ReportNonDelivery(ClaimId ClaimId, SellerOrderId SellerOrderId, AccountId? Buyer, bool IsGuestOfOrder, Personal<ClaimText> Story);

public static class ReportNonDeliveryHandler
{
    internal static Decision<ClaimEvent> Decide(ReportNonDelivery command, Claim? known, Purchase purchase, ReturnRight? right, IReadOnlyList<Claim> claims, DateTimeOffset now) => known switch
    {
        _ when !command.IsGuestOfOrder && (purchase.Buyer is null || purchase.Buyer != command.Buyer) => ClaimRefusal.NotYours,
        { } claim when claim.Subject.SellerOrderId == command.SellerOrderId => Decision.Nothing,
        not null => ClaimRefusal.NotYours,
        _ when right is not null => ClaimRefusal.AlreadyReceived,
        _ when ParisTime.Day(now) <= purchase.PromisedBy => ClaimRefusal.TooEarly,
        _ when ParisTime.Day(now) > ClockTable.NonDeliveryReport.EndFrom(purchase.PromisedBy) => ClaimRefusal.ReportClosed,
        _ when LinesOf(purchase, claims) is not { Count: > 0 } => ClaimRefusal.NothingLeft,
        _ => new NonDeliveryReported(
            command.ClaimId, WithdrawalPlan.SubjectOf(purchase, LinesOf(purchase, claims)), command.Story, ClockTable.SellerAnswer.EndFrom(now), ClockTable.NonDeliveryDecision.EndFrom(now), now),
    };

    /// <summary>Whether today lies between the day after the promise and the thirtieth working day after it.</summary>
    internal static bool IsOpen(Purchase purchase, DateOnly today) => today > purchase.PromisedBy && today <= ClockTable.NonDeliveryReport.EndFrom(purchase.PromisedBy);

    public static async Task<(Outcome?, OutgoingMessages)> Handle(ReportNonDelivery command, IDocumentSession session, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Purchase>(command.SellerOrderId, cancellation) is not { } purchase)
        {
            return (null, []);
        }

        var decision = Decide(
            command, await session.LoadAsync<Claim>(command.ClaimId, cancellation), purchase, await session.LoadAsync<ReturnRight>(ReturnRight.IdOf(purchase.Id), cancellation),
            await session.Query<Claim>().Where(claim => claim.OrderId == purchase.OrderId).ToListAsync(cancellation), clock.GetUtcNow());
        foreach (var begun in decision.Events)
        {
            session.Events.StartStream<Claim>(command.ClaimId.Value, begun);
            session.Store(purchase); // of two requests at once over the same goods, the second is looked at again
        }

        return (decision.Outcome, await news.Of(null, decision.Events, cancellation));
    }

    private static IReadOnlyList<ClaimLine> LinesOf(Purchase purchase, IReadOnlyList<Claim> claims)
    {
        Claim[] about = [.. claims.Where(claim => claim.Subject.SellerOrderId == purchase.Id)];
        return [.. purchase.Lines.Select(line => ClaimedQuantities.LineOf(purchase, about, line, ClaimedQuantities.Free(purchase, about, line.OfferId))).Where(line => line.Quantity > 0)];
    }
}
