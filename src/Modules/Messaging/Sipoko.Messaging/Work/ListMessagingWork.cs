using Marten;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Support;

namespace Sipoko.Messaging.Work;

/// <summary>Tells staff which threads, questions and reports wait, and which shops are to be suspended.</summary>
public static class ListMessagingWorkHandler
{
    public static async Task<WaitingWork> Handle(ListMessagingWork query, IQuerySession session, CancellationToken cancellation) => new(
    [
        .. await CalledInWork.List(session, query.Role, cancellation), .. await SupportWork.Of(query.Role, session, cancellation), .. await ReportsWork.Of(query.Role, session, cancellation),
        .. await SuspensionWork.Of(query.Role, session, cancellation),
    ]);
}
