using Marten;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Contracts;
using Sipoko.Returns.ReturnRights;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web.Audit;

namespace Sipoko.Returns.Audit;

/// <summary>Tells the audit console the history of an order's return rights, withdrawals and claims.</summary>
public static class DescribeReturnRightsHandler
{
    private const string Module = "Retours";

    public static async Task<AuditTrail> Handle(DescribeReturnRights query, IQuerySession session, CancellationToken cancellation)
    {
        var entries = new List<AuditEntry>();
        foreach (var right in await session.Query<ReturnRight>().Where(right => right.OrderId == query.OrderId).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(Module, right.Id.Value, ReturnRightWords.SubjectOf(right), ReturnRightWords.Tell, cancellation));
        }

        foreach (var withdrawal in await session.Query<Withdrawal>().Where(withdrawal => withdrawal.OrderId == query.OrderId).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(Module, withdrawal.Id.Value, WithdrawalWords.Subject, WithdrawalWords.Tell, cancellation));
        }

        foreach (var claim in await session.Query<Claim>().Where(claim => claim.OrderId == query.OrderId).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(Module, claim.Id.Value, ClaimWords.SubjectOf(claim), ClaimWords.Tell, cancellation));
        }

        return new(entries);
    }
}

public static class FoldReturnsStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldReturnsStream query, IQuerySession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<ReturnRight>(new ReturnRightId(query.StreamId), cancellation) is { } right)
        {
            return await session.Fold<ReturnRight>(query.StreamId, ReturnRightWords.SubjectOf(right), query.Version, query.At, ReturnRightWords.Fields, cancellation);
        }

        if (await session.LoadAsync<Claim>(new ClaimId(query.StreamId), cancellation) is { } claim)
        {
            return await session.Fold<Claim>(query.StreamId, ClaimWords.SubjectOf(claim), query.Version, query.At, ClaimWords.Fields, cancellation);
        }

        return await session.LoadAsync<Withdrawal>(new WithdrawalId(query.StreamId), cancellation) is null
            ? null
            : await session.Fold<Withdrawal>(query.StreamId, WithdrawalWords.Subject, query.Version, query.At, WithdrawalWords.Fields, cancellation);
    }
}
