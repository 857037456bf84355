using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Letters;
using Sipoko.Messaging.Support;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>The mails about a question to our staff, drawn and sealed, ready to be sent; none once the person was erased.</summary>
public sealed class SupportEmails(EmailComposer composer, IPersonKeys keys, LinkAccess links, SiteAddress site)
{
    public ValueTask<IReadOnlyList<SendEmail>> Received(SupportTicket ticket, CancellationToken cancellation) => Compose(
        ticket, "messaging.ticket_received",
        new TicketReceivedEmail(TicketWords.Of(ticket.Topic), French.LongDay(ParisTime.Day(SupportClock.AnswerBy(ticket.WaitingSince).AddTicks(-1))), LinkTo(ticket)), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Answered(SupportTicket ticket, CancellationToken cancellation) =>
        Compose(ticket, "messaging.ticket_answered", new TicketAnsweredEmail(TicketWords.Of(ticket.Topic), LinkTo(ticket)), cancellation);

    /// <summary>Without an account, the link itself opens the ticket.</summary>
    private string LinkTo(SupportTicket ticket) =>
        site.Link($"/compte/support/{ticket.Id.Value}{(ticket.Author is null ? links.QueryFor(LinkAccess.Ticket, ticket.Id.Value) : "")}");

    private async ValueTask<IReadOnlyList<SendEmail>> Compose(SupportTicket ticket, string kind, IEmailView view, CancellationToken cancellation)
    {
        var box = ticket.Correspondent;
        return await keys.Open(box, cancellation) is { } who
            ? [new(EmailId.New(), kind, await composer.Compose(box.Person, box.Purpose, who.Email, view, cancellation), ticket.OrderId)]
            : [];
    }
}
