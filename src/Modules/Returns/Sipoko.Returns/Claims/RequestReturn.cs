using Marten;
using Sipoko.Returns.Clocks;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;
using Sipoko.Returns.Withdrawals;
using Wolverine;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer asks to send a line back, or to be put right: within 30 days under our protection, then under the guarantee of two years.</summary>
/// <param name="ClaimId">Made with the form, so that sending it twice asks once.</param>
/// <param name="Quantity">How many of the line.</param>
public sealed record RequestReturn(
    ClaimId ClaimId, SellerOrderId SellerOrderId, OfferId OfferId, AccountId? Buyer, bool IsGuestOfOrder, ReturnReason Reason, int Quantity, RemedyWish Wish, Personal<ClaimText> Story,
    IReadOnlyList<FileId> Photos);

public static class RequestReturnHandler
{
    internal static Decision<ClaimEvent> Decide(RequestReturn command, Claim? known, Purchase purchase, ReturnRight? right, IReadOnlyList<Claim> claims, DateTimeOffset now) => known switch
    {
        _ when !command.IsGuestOfOrder && (purchase.Buyer is null || purchase.Buyer != command.Buyer) => ClaimRefusal.NotYours,
        { } claim when claim.Subject.SellerOrderId == command.SellerOrderId => Decision.Nothing,
        not null => ClaimRefusal.NotYours,
        _ when purchase.Lines.All(line => line.OfferId != command.OfferId) => ClaimRefusal.NotYours,
        _ when right is null => ClaimRefusal.NotReceived,
        _ when command.Quantity < 1 || command.Quantity > ClaimedQuantities.Free(purchase, About(purchase, claims), command.OfferId) => ClaimRefusal.NothingLeft,
        _ => new ReturnRequested(
            command.ClaimId, WithdrawalPlan.SubjectOf(purchase, [LineOf(command, purchase, claims)]), command.Reason, BasisOf(command.Reason, right.Clocks, ParisTime.Day(now)), command.Wish, command.Story,
            command.Photos, ClockTable.SellerAnswer.EndFrom(now), now),
    };

    /// <summary>Our own promise for 30 days; the law for two years; then, or after a mistake, whatever the seller grants.</summary>
    internal static ClaimBasis BasisOf(ReturnReason reason, ReturnClocks clocks, DateOnly today) =>
        today <= clocks.Protection ? ClaimBasis.Protection
        : reason is not ReturnReason.Mistake && today <= clocks.Guarantee ? ClaimBasis.Guarantee
        : ClaimBasis.Goodwill;

    public static async Task<(Outcome?, OutgoingMessages)> Handle(RequestReturn command, IDocumentSession session, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
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

    private static ClaimLine LineOf(RequestReturn command, Purchase purchase, IReadOnlyList<Claim> claims) =>
        ClaimedQuantities.LineOf(purchase, About(purchase, claims), purchase.Lines.First(line => line.OfferId == command.OfferId), command.Quantity);

    private static Claim[] About(Purchase purchase, IReadOnlyList<Claim> claims) => [.. claims.Where(claim => claim.Subject.SellerOrderId == purchase.Id)];
}
