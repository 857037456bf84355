using Marten;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;

namespace Sipoko.Messaging.Exports;

/// <summary>Tells a person what they wrote, and which mails they do without.</summary>
public static class ExportCorrespondenceHandler
{
    public static async Task<DataExport> Handle(ExportCorrespondence query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation) => new(
    [
        .. await MessagesExport.Of(query.AccountId, session, keys, cancellation),
        await SupportExport.Of(query.AccountId, session, keys, cancellation), await ReportsExport.Of(query.AccountId, session, keys, cancellation),
    ]);
}
