using System.Text;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Clocks;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;

namespace Sipoko.Returns.Withdrawals;

/// <summary>What a withdrawal from an order sets going: one claim per seller, and what it cannot reach with the reason.</summary>
/// <param name="Begun">The first event of each claim.</param>
/// <param name="Purchases">The order's, as they were when this was planned.</param>
internal sealed record WithdrawalPlan(IReadOnlyList<PurchaseWithdrawn> Begun, IReadOnlyList<ExcludedLine> Excluded, IReadOnlyList<Purchase> Purchases)
{
    public static readonly WithdrawalPlan None = new([], [], []);

    /// <summary>The address of the order's buyer, who learns what follows; null without an order.</summary>
    public Personal<EmailAddress>? Owner => Purchases is [var first, ..] ? first.Email : null;

    /// <param name="chosen">The offers that the buyer named; empty for all that can be withdrawn from.</param>
    /// <param name="declaredAt">By whose day the terms of the law are judged.</param>
    /// <param name="now">From whose day the way back is counted: a declaration may have waited for staff, and no day that is over is asked of anyone.</param>
    public static WithdrawalPlan Of(
        WithdrawalId id, IReadOnlyList<Purchase> purchases, IReadOnlyList<ReturnRight> rights, IReadOnlyList<Claim> claims, IReadOnlyList<OfferId> chosen, DateTimeOffset declaredAt,
        DateTimeOffset now)
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
                if (Exclusion(line, right, left, declaredAt) is { } why)
                {
                    excluded.Add(new(line.OfferId, line.Title, why));
                }
                else
                {
                    lines.Add(ClaimedQuantities.LineOf(purchase, about, line, left));
                }
            }

            if (lines.Count > 0)
            {
                begun.Add(new(
                    ClaimOf(id, purchase.Id), id, SubjectOf(purchase, lines), right is not null, ClockTable.SendBackAfterWithdrawal.EndFrom(now), RefundBy(declaredAt, now), now));
            }
        }

        return new(begun, excluded, purchases);
    }

    internal static ClaimSubject SubjectOf(Purchase purchase, IReadOnlyList<ClaimLine> lines) => new(
        purchase.Id, purchase.Reference, purchase.SellerId, purchase.ShopName, purchase.SellerEmail, purchase.Person, purchase.Email, purchase.OrderId, purchase.Buyer, lines);

    /// <summary>The same declaration about the same seller begins one claim, however often it is sent.</summary>
    internal static ClaimId ClaimOf(WithdrawalId id, SellerOrderId sellerOrder) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"{id.Value:N}.{sellerOrder.Value:N}")));

    private static DateOnly RefundBy(DateTimeOffset declaredAt, DateTimeOffset now) => ClockTable.RefundAfterWithdrawal.EndFrom(declaredAt) is var end && end < ParisTime.Day(now) ? ParisTime.Day(now) : end;

    // Withdrawing is open from the contract on, before receipt too (art. L221-18); the last day is counted from receipt alone.
    private static WithdrawalExclusion? Exclusion(PurchasedLine line, ReturnRight? right, int left, DateTimeOffset declaredAt) => line switch
    {
        { MadeToMeasure: true } => WithdrawalExclusion.MadeToMeasure,
        _ when left <= 0 => WithdrawalExclusion.AlreadyClaimed,
        _ when right is not null && right.Clocks.Withdrawal < ParisTime.Day(declaredAt) => WithdrawalExclusion.Late,
        _ => null,
    };
}
