using System.Text;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Clocks;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;

namespace Sipoko.Returns.Withdrawals;

/// <summary>What a withdrawal from an order sets going: one claim per seller, and what it cannot reach with the reason.</summary>
/// <param name="Begun">The first event of each claim.</param>
internal sealed record WithdrawalPlan(IReadOnlyList<PurchaseWithdrawn> Begun, IReadOnlyList<ExcludedLine> Excluded)
{
    /// <param name="chosen">The offers that the buyer named; empty for all that can be withdrawn from.</param>
    public static WithdrawalPlan Of(
        WithdrawalId id, IReadOnlyList<Purchase> purchases, IReadOnlyList<ReturnRight> rights, IReadOnlyList<Claim> claims, IReadOnlyList<OfferId> chosen, DateTimeOffset now)
    {
        var begun = new List<PurchaseWithdrawn>();
        var excluded = new List<ExcludedLine>();
        foreach (var purchase in purchases)
        {
            var right = rights.FirstOrDefault(candidate => candidate.SellerOrderId == purchase.Id);
            var about = claims.Where(claim => claim.Subject.SellerOrderId == purchase.Id).ToArray();
            var lines = new List<ClaimLine>();
            foreach (var line in purchase.Lines.Where(line => chosen.Count == 0 || chosen.Contains(line.OfferId)))
            {
                var left = ClaimedQuantities.Free(purchase, about, line.OfferId);
                if (Exclusion(line, right, left, now) is { } why)
                {
                    excluded.Add(new(line.OfferId, line.Title, why));
                }
                else
                {
                    lines.Add(new(line.OfferId, line.Title, left, line.UnitPrice));
                }
            }

            if (lines.Count > 0)
            {
                begun.Add(new(
                    ClaimOf(id, purchase.Id), id, SubjectOf(purchase, lines), right is not null, ClockTable.SendBackAfterWithdrawal.EndFrom(now), ClockTable.RefundAfterWithdrawal.EndFrom(now), now));
            }
        }

        return new(begun, excluded);
    }

    internal static ClaimSubject SubjectOf(Purchase purchase, IReadOnlyList<ClaimLine> lines) => new(
        purchase.Id, purchase.Reference, purchase.SellerId, purchase.ShopName, purchase.SellerEmail, purchase.Person, purchase.Email, purchase.OrderId, purchase.Buyer, lines);

    /// <summary>The same declaration about the same seller begins one claim, however often it is sent.</summary>
    internal static ClaimId ClaimOf(WithdrawalId id, SellerOrderId sellerOrder) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"{id.Value:N}.{sellerOrder.Value:N}")));

    // Withdrawing is open from the contract on, before receipt too (art. L221-18); the last day is counted from receipt alone.
    private static WithdrawalExclusion? Exclusion(PurchasedLine line, ReturnRight? right, int left, DateTimeOffset now) => line switch
    {
        { MadeToMeasure: true } => WithdrawalExclusion.MadeToMeasure,
        _ when left <= 0 => WithdrawalExclusion.AlreadyClaimed,
        _ when right is not null && right.Clocks.Withdrawal < ParisTime.Day(now) => WithdrawalExclusion.Late,
        _ => null,
    };
}
