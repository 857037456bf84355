using Marten;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Support;

/// <summary>The questions that wait for an answer.</summary>
internal static class SupportWork
{
    private const int MostListed = 50;

    public static async Task<IReadOnlyList<WaitingItem>> Of(StaffRole role, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffSupport, role))
        {
            return [];
        }

        var tickets = await session.Query<SupportTicket>().Where(ticket => ticket.Status == TicketStatus.ToAnswer).OrderBy(ticket => ticket.WaitingSince).Take(MostListed).ToListAsync(cancellation);
        return [.. tickets.Select(ticket => new WaitingItem(
            "Demandes au support", ticket.Order is { } order ? $"{TicketWords.Of(ticket.Topic)}, {order}" : TicketWords.Of(ticket.Topic),
            $"/equipe/support/{ticket.Id.Value}", ticket.WaitingSince, SupportClock.AnswerBy(ticket.WaitingSince)))];
    }
}
