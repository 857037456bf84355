using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Contracts;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Host.Audit;

/// <summary>The history of one order over all modules, in causal order; positions count from 1.</summary>
public sealed record OrderHistory(OrderFound Order, IReadOnlyList<Chapter> Chapters)
{
    /// <summary>The last position at or before an instant; 0 when nothing had happened yet.</summary>
    public int PositionAt(DateTimeOffset instant) => Chapters.Count(chapter => chapter.Entry.At <= instant);

    /// <summary>The streams that had begun at a position, each with the version it had then.</summary>
    public IReadOnlyList<Chapter> LastOfEachStream(int position) =>
        [.. Chapters.Take(position).GroupBy(chapter => chapter.Entry.StreamId).Select(stream => stream.Last())];
}

/// <summary>One event, and the module that can fold its stream.</summary>
public sealed record Chapter(AuditEntry Entry, ModuleHistory Module);

/// <summary>How one module is asked: its part of an order's history, and the state of one of its streams.</summary>
public sealed record ModuleHistory(string Name, Func<OrderFound, IQuery<AuditTrail>> Describe, Func<Guid, long?, DateTimeOffset?, IQuery<FoldedState?>> Fold);

/// <summary>Asks every module by message and puts their answers in one order; it reads no event itself.</summary>
public sealed class OrderHistoryReader(IMessageBus bus)
{
    private static readonly ModuleHistory[] Modules =
    [
        new("Compte", order => new DescribeAccount(order.Buyer ?? new AccountId(Guid.Empty)), (stream, version, at) => new FoldAccountsStream(stream, version, at)),
        new("Consultation", order => new DescribeAuditOpenings(order.OrderId), (stream, version, at) => new FoldAccountsStream(stream, version, at)),
        new("Catalogue", order => new DescribeProducts(order.Products), (stream, version, at) => new FoldCatalogStream(stream, version, at)),
        new("Commande", order => new DescribeOrder(order.OrderId), (stream, version, at) => new FoldCheckoutStream(stream, version, at)),
        new("Expédition", order => new DescribeSellerOrders(order.OrderId), (stream, version, at) => new FoldFulfilmentStream(stream, version, at)),
        new("Retours", order => new DescribeReturnRights(order.OrderId), (stream, version, at) => new FoldReturnsStream(stream, version, at)),
        new("Messages", order => new DescribeCorrespondence(order.OrderId), (stream, version, at) => new FoldMessagingStream(stream, version, at)),
    ];

    public async Task<OrderFound?> Find(OrderReference reference, CancellationToken cancellation) => await bus.Query(new FindOrder(reference), cancellation);

    public async Task<OrderHistory> Read(OrderFound order, CancellationToken cancellation)
    {
        var chapters = new List<Chapter>();
        foreach (var module in Modules)
        {
            var trail = await bus.Query(module.Describe(order), cancellation);
            chapters.AddRange(trail.Entries.Select(entry => new Chapter(entry, module)));
        }

        return new(order, InCausalOrder(chapters));
    }

    public async Task<IReadOnlyList<FoldedState>> StatesAt(OrderHistory history, int position, CancellationToken cancellation)
    {
        var states = new List<FoldedState>();
        foreach (var chapter in history.LastOfEachStream(position))
        {
            if (await bus.Query(chapter.Module.Fold(chapter.Entry.StreamId, chapter.Entry.Version, null), cancellation) is { } state)
            {
                states.Add(state);
            }
        }

        return states;
    }

    /// <summary>
    /// A cause is committed before the message that carries it leaves, so its event has the earlier instant. Where instants are equal, fewer hops
    /// from the person's act come first, then the lower version.
    /// </summary>
    internal static IReadOnlyList<Chapter> InCausalOrder(IEnumerable<Chapter> chapters) =>
        [.. chapters.OrderBy(chapter => chapter.Entry.At).ThenBy(chapter => chapter.Entry.Origin.Hops).ThenBy(chapter => chapter.Entry.Version).ThenBy(chapter => chapter.Entry.StreamId)];
}
