using Sipoko.Accounts.Contracts;
using Sipoko.Checkout.Contracts;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Messaging.Contracts;
using Sipoko.Returns.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Host.PersonalData;

/// <summary>Asks every module what it keeps of a person.</summary>
public sealed class DataReader(IMessageBus bus)
{
    public async Task<IReadOnlyList<ExportedSection>> Of(AccountId account, CancellationToken cancellation)
    {
        var sections = new List<ExportedSection>();
        IReadOnlyList<IQuery<DataExport>> questions =
            [new ExportAccount(account), new ExportOrders(account), new ExportDeliveries(account), new ExportReturns(account), new ExportCorrespondence(account)];
        foreach (var question in questions)
        {
            sections.AddRange((await bus.Query(question, cancellation)).Sections);
        }

        return sections;
    }
}
