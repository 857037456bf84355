using Marten;

namespace Sipoko.Accounts.Sellers;

/// <summary>Reads companies for pages.</summary>
internal sealed class SellerReader(IAccountsStore store)
{
    public const int PerPage = 50;

    private const int Most = 200;

    public async Task<Seller?> Find(SellerId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Seller>(id, cancellation);
    }

    /// <summary>Those on which staff have something to decide, the longest waiting first.</summary>
    public static Task<IReadOnlyList<Seller>> Waiting(IQuerySession session, CancellationToken cancellation) =>
        session.Query<Seller>().Where(seller => seller.WaitsSince != null).OrderBy(seller => seller.WaitsSince).Take(Most).ToListAsync(cancellation);

    /// <summary>One page, and the first of the next when there is one.</summary>
    /// <param name="status">Null for those on which staff have something to decide.</param>
    public async Task<IReadOnlyList<Seller>> Page(SellerStatus? status, int number, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        IQueryable<Seller> listed = status is { } asked
            ? session.Query<Seller>().Where(seller => seller.Status == asked).OrderByDescending(seller => seller.AppliedAt).ThenBy(seller => seller.Id)
            : session.Query<Seller>().Where(seller => seller.WaitsSince != null).OrderBy(seller => seller.WaitsSince).ThenBy(seller => seller.Id);
        return await listed.Skip((number - 1) * PerPage).Take(PerPage + 1).ToListAsync(cancellation);
    }
}
