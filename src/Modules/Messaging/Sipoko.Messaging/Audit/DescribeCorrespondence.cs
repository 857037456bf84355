using Marten;
using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Support;
using Sipoko.Web.Audit;

namespace Sipoko.Messaging.Audit;

/// <summary>Tells the audit console the mails and threads of an order; what people wrote to each other is not told.</summary>
public static class DescribeCorrespondenceHandler
{
    private const string Module = "Messagerie";

    public static async Task<AuditTrail> Handle(DescribeCorrespondence query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var entries = new List<AuditEntry>();
        foreach (var thread in await session.Query<Conversation>().Where(thread => thread.OrderId == query.OrderId).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(Module, thread.Id.Value, ConversationWords.SubjectOf(thread), ConversationWords.Tell, cancellation));
        }

        foreach (var email in await session.Query<Email>().Where(email => email.OrderId == query.OrderId).ToListAsync(cancellation))
        {
            var words = await EmailWords.Of(email, keys, cancellation);
            entries.AddRange(await session.Tell(Module, email.Id.Value, EmailWords.Subject, words.Tell, cancellation));
        }

        foreach (var ticket in await session.Query<SupportTicket>().Where(ticket => ticket.OrderId == query.OrderId).ToListAsync(cancellation))
        {
            entries.AddRange(await session.Tell(Module, ticket.Id.Value, TicketAuditWords.SubjectOf(ticket), TicketAuditWords.Tell, cancellation));
        }

        return new(entries);
    }
}

public static class FoldMessagingStreamHandler
{
    public static async Task<FoldedState?> Handle(FoldMessagingStream query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        if (await session.LoadAsync<Conversation>(new ConversationId(query.StreamId), cancellation) is { } thread)
        {
            return await session.Fold<Conversation>(query.StreamId, ConversationWords.SubjectOf(thread), query.Version, query.At, ConversationWords.Fields, cancellation);
        }

        if (await session.LoadAsync<SupportTicket>(new SupportTicketId(query.StreamId), cancellation) is { } ticket)
        {
            return await session.Fold<SupportTicket>(query.StreamId, TicketAuditWords.SubjectOf(ticket), query.Version, query.At, TicketAuditWords.Fields, cancellation);
        }

        if (await session.LoadAsync<Email>(new EmailId(query.StreamId), cancellation) is not { } email)
        {
            return null;
        }

        var words = await EmailWords.Of(email, keys, cancellation);
        return await session.Fold<Email>(query.StreamId, EmailWords.Subject, query.Version, query.At, words.Fields, cancellation);
    }
}
