namespace Sipoko.Faults.Checking.Promises;

/// <summary>I9. Every entry of the books sums to zero, is there once, and what is kept of each account beside them is the sum of its postings.</summary>
internal static class BooksSumToZero
{
    public static readonly Rule Rule = new("I9", "every entry of the books sums to zero, and balances are their sums", Examine);

    private static Finding Examine(Facts facts)
    {
        var entries = Finding.Of(facts.Entries, entry => entry.Postings.Sum(posting => posting.Cents) == 0 && entry.Postings.Count >= 2
            ? []
            : [Violation.Of($"{entry.Kind} has {entry.Postings.Count} postings that sum to {entry.Postings.Sum(posting => posting.Cents)} cents", entry.Id)]);
        var twice = facts.Entries.GroupBy(entry => (entry.Kind, entry.Source)).Where(same => same.Count() > 1)
            .Select(same => Violation.Of($"{same.Key.Kind} was posted {same.Count()} times", same.Key.Source));
        var postings = facts.Entries.SelectMany(entry => entry.Postings).ToLookup(posting => posting.Account);
        var balances = Finding.Of(facts.Balances, balance => postings[balance.Account].Sum(posting => posting.Cents) is var sum && sum == balance.Cents
            ? []
            : [Violation.Of($"{balance.Account} is kept as {balance.Cents} cents, its postings make {sum}", balance.Account)]);
        var overdrawn = postings.Where(account => IsOthers(account.Key) && account.Sum(posting => posting.Cents) > 0)
            .Select(account => Violation.Of($"{account.Key} holds {-account.Sum(posting => posting.Cents)} cents, which is less than nothing", account.Key));
        return entries + new Finding(0, [.. twice, .. overdrawn]) + balances;
    }

    /// <summary>Holds what belongs to others and was really received.</summary>
    private static bool IsOthers(string account) => account.Split(':') is ["giftcard", _, _] or ["seller", _, "held"] or ["refund", _, "pending"];
}
