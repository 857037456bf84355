using Marten;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Contracts;
using Sipoko.Accounts.Sellers;
using Sipoko.Web.Audit;

namespace Sipoko.Accounts.Audits;

/// <summary>Tells the audit console the history of an account.</summary>
public static class DescribeAccountHandler
{
    public static async Task<AuditTrail> Handle(DescribeAccount query, IQuerySession session, CancellationToken cancellation) =>
        await session.LoadAsync<Account>(query.AccountId, cancellation) is { } account
            ? new(await session.Tell(AccountWords.Module, account.Id.Value, AccountWords.SubjectOf(account), AccountWords.Tell, cancellation))
            : AuditTrail.Empty;
}

/// <summary>Tells the audit console who read the history of an order, and why.</summary>
public static class DescribeAuditOpeningsHandler
{
    public static async Task<AuditTrail> Handle(DescribeAuditOpenings query, IQuerySession session, CancellationToken cancellation)
    {
        var openings = await session.Query<AuditOpening>().Where(opening => opening.OrderId == query.OrderId)
            .OrderBy(opening => opening.OpenedAt).ToListAsync(cancellation);
        var entries = new List<AuditEntry>();
        foreach (var opening in openings)
        {
            entries.AddRange(await session.Tell(AccountWords.Module, opening.Id.Value, AccountWords.OpeningSubject, AccountWords.Tell, cancellation));
        }

        return new(entries);
    }
}

public static class FoldAccountsStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldAccountsStream query, IQuerySession session, CancellationToken cancellation)
    {
        var (id, version, at) = (query.StreamId, query.Version, query.At);
        if (await session.LoadAsync<Account>(new AccountId(id), cancellation) is { } account)
        {
            return await session.Fold<Account>(id, AccountWords.SubjectOf(account), version, at, AccountWords.Fields, cancellation);
        }

        if (await session.LoadAsync<Seller>(new SellerId(id), cancellation) is { } seller)
        {
            return await session.Fold<Seller>(id, AccountWords.SubjectOf(seller), version, at, AccountWords.Fields, cancellation);
        }

        return await session.LoadAsync<AuditOpening>(new AuditOpeningId(id), cancellation) is not null
            ? await session.Fold<AuditOpening>(id, AccountWords.OpeningSubject, version, at, AccountWords.Fields, cancellation)
            : null;
    }
}
