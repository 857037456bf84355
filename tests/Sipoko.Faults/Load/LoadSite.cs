using System.Collections.Concurrent;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Load;

/// <summary>What all workers of the load share.</summary>
internal sealed record LoadSite(Uri Front, RunJournal Journal, StripeDesk Stripe, Shelf Shelf, GiftCardSet GiftCards, LoadCounts Counts)
{
    /// <summary>Paid orders whose buyers wait for a parcel.</summary>
    public ConcurrentQueue<Purchase> Waiting { get; } = [];

    public Browser NewBrowser() => new(Front, Counts);
}

/// <summary>A paid order, with the browser that may see it.</summary>
internal sealed record Purchase(Browser Browser, string Reference, string Email)
{
    /// <summary>How often its buyer has looked whether it came.</summary>
    public int Looks { get; init; }
}
