using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Contracts;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Host.Desks;

/// <summary>Asks every module what waits for a person, and puts what presses first.</summary>
public sealed class WorkReader(IMessageBus bus)
{
    public Task<IReadOnlyList<WaitingItem>> OfStaff(StaffRole role, CancellationToken cancellation) => Gather(
    [
        new ListAccountsWork(role), new ListCatalogWork(role), new ListCheckoutWork(role), new ListFulfilmentWork(role), new ListReturnsWork(role), new ListMessagingWork(role),
    ], cancellation);

    public Task<IReadOnlyList<WaitingItem>> OfSeller(SellerId seller, CancellationToken cancellation) => Gather(
    [
        new ListSellerFulfilmentWork(seller), new ListSellerMessagingWork(seller), new ListSellerReturnsWork(seller), new ListSellerCatalogWork(seller), new ListSellerAccountWork(seller),
    ], cancellation);

    private async Task<IReadOnlyList<WaitingItem>> Gather(IReadOnlyList<IQuery<WaitingWork>> questions, CancellationToken cancellation)
    {
        var items = new List<WaitingItem>();
        foreach (var question in questions)
        {
            items.AddRange((await bus.Query(question, cancellation)).Items);
        }

        return [.. items.OrderBy(item => item.Deadline ?? DateTimeOffset.MaxValue).ThenBy(item => item.Since)];
    }
}
