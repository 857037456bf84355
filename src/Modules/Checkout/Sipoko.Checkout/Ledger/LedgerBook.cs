using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Marten;

namespace Sipoko.Checkout.Ledger;

/// <summary>
/// Posts entries in the transaction of the fact that they follow from. Entry and guarded accounts are locked until it ends, in one order for all, so that
/// two at once cannot spend the same money and cannot wait for each other for ever. Locks are taken after those of payment, order and stocks.
/// </summary>
internal static class LedgerBook
{
    /// <summary>Posts all of the entries; one that was posted before is passed over.</summary>
    /// <exception cref="InvalidOperationException">An account does not hold that much, so facts and books disagree: nothing is written, someone must look.</exception>
    public static async Task Post(IDocumentSession session, IReadOnlyList<NewEntry> entries, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await TryPost(session, entries, now, cancellation) is { } refused)
        {
            throw new InvalidOperationException($"{refused.Code}: {string.Join(", ", entries.Select(entry => $"{entry.Kind} {entry.Source}"))}.");
        }
    }

    /// <summary>As <see cref="Post"/>, for who can answer: all of the entries or none, and a refusal when an account does not hold that much.</summary>
    public static async Task<Refusal?> TryPost(IDocumentSession session, IReadOnlyList<NewEntry> entries, DateTimeOffset now, CancellationToken cancellation)
    {
        if (entries.Count == 0)
        {
            return null;
        }

        var guarded = entries.SelectMany(entry => entry.Postings).Select(posting => posting.Account).Where(account => account.IsGuarded).Distinct().ToArray();
        await Lock(session, [.. entries.Select(entry => entry.Id.Value.ToString("N")), .. guarded.Select(account => account.Value)], cancellation);
        var before = await Read(session, entries, guarded, cancellation);
        var after = entries.Aggregate((Balances?)before, (balances, entry) => balances?.Post(entry));
        if (after is null)
        {
            return LedgerRefusal.NotThatMuch;
        }

        foreach (var entry in entries.DistinctBy(entry => entry.Id).Where(entry => !before.Posted.Contains(entry.Id)))
        {
            session.Events.StartStream<LedgerEntry>(entry.Id.Value, entry.At(now));
        }

        foreach (var account in guarded.Where(account => after.Cents.GetValueOrDefault(account) != before.Cents.GetValueOrDefault(account)))
        {
            session.Store(new AccountBalance(account.Value, after.Cents[account]));
        }

        return null;
    }

    /// <summary>What is owed from a guarded account: the rest of a gift card, what is held for a seller.</summary>
    public static async Task<Money> Owed(IQuerySession session, LedgerAccount account, CancellationToken cancellation) =>
        Money.OfCents(-((await session.LoadAsync<AccountBalance>(account.Value, cancellation))?.Cents ?? 0));

    /// <summary>Whether the fact was posted.</summary>
    public static async Task<bool> Knows(IQuerySession session, EntryKind kind, string source, CancellationToken cancellation) =>
        await session.LoadAsync<LedgerEntry>(NewEntry.IdOf(kind, source), cancellation) is not null;

    private static async Task Lock(IDocumentSession session, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var batch = session.Connection.CreateBatch();
        foreach (var key in names.Select(KeyOf).Distinct().Order())
        {
            batch.BatchCommands.Add(new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = key } } });
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>As stored, with what this transaction has posted already and not written yet.</summary>
    private static async Task<Balances> Read(IDocumentSession session, IReadOnlyList<NewEntry> entries, LedgerAccount[] guarded, CancellationToken cancellation)
    {
        var stored = guarded.Length == 0 ? [] : await session.LoadManyAsync<AccountBalance>(cancellation, guarded.Select(account => account.Value));
        var pending = session.PendingChanges.AllChangedFor<AccountBalance>();
        var cents = stored.Concat(pending).Aggregate(ImmutableDictionary<LedgerAccount, long>.Empty, (known, balance) => known.SetItem(new(balance.Id), balance.Cents));
        var posted = session.PendingChanges.Streams().Select(stream => new LedgerEntryId(stream.Id)).ToHashSet();
        foreach (var entry in entries)
        {
            if (await session.LoadAsync<LedgerEntry>(entry.Id, cancellation) is { } known)
            {
                posted.Add(known.Id);
            }
        }

        return new(cents, [.. posted]);
    }

    private static long KeyOf(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("ledger:" + name)));
}
