using Marten;

namespace Sipoko.Returns.Claims;

/// <summary>Reads claims for the pages, and opens what was written in them for those who may read it.</summary>
internal sealed class ClaimReader(IReturnsStore store, IPersonKeys keys)
{
    public async Task<Claim?> Find(ClaimId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Claim>(id, cancellation);
    }

    public async Task<IReadOnlyList<Claim>> OfBuyer(AccountId buyer, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Claim>().Where(claim => claim.Buyer == buyer).OrderByDescending(claim => claim.OpenedAt).Take(most).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Claim>> OfSeller(SellerId seller, int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Claim>().Where(claim => claim.SellerId == seller).OrderByDescending(claim => claim.OpenedAt).Take(most).ToListAsync(cancellation);
    }

    /// <summary>What waits for staff: the disputes and the refunds that could not be made, the oldest first.</summary>
    public async Task<IReadOnlyList<Claim>> ForStaff(int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Claim>().Where(claim => claim.Stage == ClaimStage.Disputed || claim.IsRefundStuck).OrderBy(claim => claim.MovedAt).Take(most).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Claim>> Decided(int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Query<Claim>().Where(claim => claim.Dispute != null && claim.Stage != ClaimStage.Disputed).OrderByDescending(claim => claim.MovedAt).Take(most).ToListAsync(cancellation))];
    }

    /// <summary>How often a buyer claims: shown to staff, never used to refuse a right.</summary>
    public async Task<BuyerRates> RatesOf(PersonId person, AccountId? buyer, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var orders = buyer is { } account
            ? await session.Query<Purchases.Purchase>().CountAsync(purchase => purchase.Buyer == account, cancellation)
            : await session.Query<Purchases.Purchase>().CountAsync(purchase => purchase.Person == person, cancellation);
        Task<int> Count(ClaimKind kind) => buyer is { } holder
            ? session.Query<Claim>().CountAsync(claim => claim.Buyer == holder && claim.Kind == kind, cancellation)
            : session.Query<Claim>().CountAsync(claim => claim.Subject.Person == person && claim.Kind == kind, cancellation);
        return new(orders, await Count(ClaimKind.Return), await Count(ClaimKind.Withdrawal), await Count(ClaimKind.NonDelivery));
    }

    /// <summary>All that happened, oldest first, with what was written.</summary>
    public async Task<IReadOnlyList<ClaimHistoryLine>> History(ClaimId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var lines = new List<ClaimHistoryLine>();
        foreach (var happened in await session.Events.FetchStreamAsync(id.Value, token: cancellation))
        {
            if (happened.Data is not ClaimEvent data || ClaimWords.IsSilent(data))
            {
                continue;
            }

            var text = ClaimWords.TextOf(data) is { } written ? (await keys.Open(written, cancellation))?.Value ?? "Personne effacée" : ClaimWords.ReasonsOf(data);
            lines.Add(new(data.At, ClaimWords.WhoOf(data), ClaimWords.Tell(data).Sentence, text, ClaimWords.FilesOf(data)));
        }

        return lines;
    }
}

internal sealed record BuyerRates(int Orders, int Returns, int Withdrawals, int NonDeliveries);

internal sealed record ClaimHistoryLine(DateTimeOffset At, Party Who, string Sentence, string? Text, IReadOnlyList<FileId> Files);
