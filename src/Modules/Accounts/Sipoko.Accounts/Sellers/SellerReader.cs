using Marten;

namespace Sipoko.Accounts.Sellers;

/// <summary>Reads companies for pages.</summary>
internal sealed class SellerReader(IAccountsStore store)
{
    private const int Most = 200;

    public async Task<Seller?> Find(SellerId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Seller>(id, cancellation);
    }

    /// <summary>Those on which staff have something to decide, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Seller>> Waiting(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await Waiting(session, cancellation);
    }

    public static Task<IReadOnlyList<Seller>> Waiting(IQuerySession session, CancellationToken cancellation) =>
        session.Query<Seller>().Where(seller => seller.WaitsSince != null).OrderBy(seller => seller.WaitsSince).Take(Most).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Seller>> InState(SellerStatus status, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Seller>().Where(seller => seller.Status == status).OrderByDescending(seller => seller.AppliedAt).Take(Most).ToListAsync(cancellation);
    }
}
