using System.Collections.Immutable;

namespace Sipoko.Checkout.Ledger;

/// <summary>What stands on one guarded account, kept beside the entries so that it can be locked.</summary>
/// <param name="Id">The account's name.</param>
/// <param name="Cents">Debit above zero, credit below: what is owed to someone is below zero.</param>
public sealed record AccountBalance(string Id, long Cents);

/// <summary>What stands on accounts after some entries, each counted once. Refuses what would take a guarded account below nothing.</summary>
internal sealed record Balances(ImmutableDictionary<LedgerAccount, long> Cents, ImmutableHashSet<LedgerEntryId> Posted)
{
    public static readonly Balances Empty = new(ImmutableDictionary<LedgerAccount, long>.Empty, []);

    /// <summary>What is owed from an account: its credit.</summary>
    public Money Owed(LedgerAccount account) => Money.OfCents(-Cents.GetValueOrDefault(account));

    /// <summary>The balances after an entry; the same ones when it was posted before; null when a guarded account does not hold that much.</summary>
    public Balances? Post(NewEntry entry)
    {
        if (Posted.Contains(entry.Id))
        {
            return this;
        }

        var after = Cents;
        foreach (var posting in entry.Postings)
        {
            after = after.SetItem(posting.Account, checked(after.GetValueOrDefault(posting.Account) + posting.Cents));
        }

        return entry.Postings.Any(posting => posting.Account.IsGuarded && after[posting.Account] > 0) ? null : new(after, Posted.Add(entry.Id));
    }
}
