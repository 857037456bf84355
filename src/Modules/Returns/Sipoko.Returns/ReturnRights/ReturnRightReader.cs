using Marten;

namespace Sipoko.Returns.ReturnRights;

/// <summary>Reads a buyer's rights for the pages.</summary>
internal sealed class ReturnRightReader(IReturnsStore store)
{
    /// <summary>The rights over what an account received, the latest first.</summary>
    public async Task<IReadOnlyList<ReturnRight>> OfBuyer(AccountId buyer, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<ReturnRight>().Where(right => right.Buyer == buyer).OrderByDescending(right => right.ReceivedAt).Take(most).ToListAsync(cancellation);
    }
}
