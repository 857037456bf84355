using Marten;
using Sipoko.Returns.Claims;
using Sipoko.Returns.ReturnRights;

namespace Sipoko.Returns.Purchases;

/// <summary>One purchase with the rights over it and the claims about it.</summary>
/// <param name="Right">Null until all of it was received.</param>
internal sealed record PurchaseFile(Purchase Purchase, ReturnRight? Right, IReadOnlyList<Claim> Claims)
{
    /// <summary>How many of an offer no claim holds.</summary>
    public int Free(OfferId offer) => ClaimedQuantities.Free(Purchase, Claims, offer);

    /// <summary>Until when the buyer may withdraw; null while nothing was received, since it runs from receipt.</summary>
    public DateOnly? WithdrawalUntil => Right?.Clocks.Withdrawal;

    public bool MayWithdraw(DateOnly today) =>
        (Right is null || Right.Clocks.Withdrawal >= today) && Purchase.Lines.Any(line => !line.MadeToMeasure && Free(line.OfferId) > 0);
}

/// <summary>Reads purchases for the pages.</summary>
internal sealed class PurchaseReader(IReturnsStore store)
{
    /// <summary>None for a text that is no reference.</summary>
    public async Task<IReadOnlyList<PurchaseFile>> OfOrder(string? typed, CancellationToken cancellation) =>
        OrderReference.TryParse(typed, out var reference) ? await OfOrder(reference, cancellation) : [];

    public async Task<IReadOnlyList<PurchaseFile>> OfOrder(OrderReference reference, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await With(session, await session.Query<Purchase>().Where(purchase => purchase.Reference == reference).ToListAsync(cancellation), cancellation);
    }

    public async Task<PurchaseFile?> Find(SellerOrderId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Purchase>(id, cancellation) is { } purchase ? (await With(session, [purchase], cancellation))[0] : null;
    }

    internal static async Task<IReadOnlyList<PurchaseFile>> With(IQuerySession session, IReadOnlyList<Purchase> purchases, CancellationToken cancellation)
    {
        var ids = purchases.Select(purchase => purchase.OrderId).Distinct().ToArray();
        var files = new List<PurchaseFile>();
        foreach (var order in ids)
        {
            var rights = await session.Query<ReturnRight>().Where(right => right.OrderId == order).ToListAsync(cancellation);
            var claims = await session.Query<Claim>().Where(claim => claim.OrderId == order).ToListAsync(cancellation);
            files.AddRange(purchases.Where(purchase => purchase.OrderId == order).Select(purchase => new PurchaseFile(
                purchase, rights.FirstOrDefault(right => right.SellerOrderId == purchase.Id), [.. claims.Where(claim => claim.Subject.SellerOrderId == purchase.Id)])));
        }

        return files;
    }
}
