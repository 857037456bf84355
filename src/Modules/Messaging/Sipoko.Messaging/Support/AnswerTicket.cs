using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Emails;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Support;

/// <summary>A member of staff answers, or leaves a note for colleagues that the person never sees.</summary>
/// <param name="IsNote">For staff alone; no mail is sent.</param>
public sealed record AnswerTicket(SupportTicketId SupportTicketId, MessageId MessageId, AccountId Staff, Personal<Letter> Letter, IReadOnlyList<FileId> Files, bool IsNote);

public static class AnswerTicketHandler
{
    public static Decision<SupportTicketEvent> Decide(AnswerTicket command, SupportTicket ticket, DateTimeOffset now) => command switch
    {
        _ when ticket.Letters.Contains(command.MessageId) => Decision.Nothing,
        { IsNote: true } => new NoteAdded(command.MessageId, command.Staff, command.Letter, command.Files, now),
        _ => new StaffAnswered(command.MessageId, command.Staff, command.Letter, command.Files, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        AnswerTicket command, [WriteModel] SupportTicket ticket, TimeProvider clock, SupportEmails emails, CancellationToken cancellation)
    {
        var decision = Decide(command, ticket, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        if (decision.Events.OfType<StaffAnswered>().Any())
        {
            messages.AddRange(await emails.Answered(ticket, cancellation));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }
}

public sealed class AnswerTicketEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/equipe/support/{id:guid}/reponse", (Guid id, HttpContext http, SupportReader tickets, Uploads uploads, SharedKeys keys, IMessageBus bus, Pages pages) =>
            Post(id, false, http, tickets, uploads, keys, bus, pages)).RequireAuthorization(Policies.StaffSupport).RequireRateLimiting(RateLimits.Talking).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
        app.MapPost("/equipe/support/{id:guid}/note", (Guid id, HttpContext http, SupportReader tickets, Uploads uploads, SharedKeys keys, IMessageBus bus, Pages pages) =>
            Post(id, true, http, tickets, uploads, keys, bus, pages)).RequireAuthorization(Policies.StaffSupport).RequireRateLimiting(RateLimits.Talking).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Post(Guid id, bool isNote, HttpContext http, SupportReader tickets, Uploads uploads, SharedKeys keys, IMessageBus bus, Pages pages)
    {
        if (await tickets.Find(new(id), http.RequestAborted) is not { } ticket)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var draft = await LetterDraft.Take(fields, LetterForm.TextName, isNote ? "Écrivez la note." : "Écrivez la réponse.", uploads, ticket.KeyOwner, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(await StaffTicketPages.Of(ticket, tickets, fields, draft.Taken, isNote, http));
        }

        var command = new AnswerTicket(
            ticket.Id, draft.MessageId, http.User.AccountId()!.Value, await keys.Seal(ticket.KeyOwner, draft.Letter, http.RequestAborted), draft.Files, isNote);
        return await bus.Ask(command, http) is { IsDone: true } ? Reply.SeeOther($"/equipe/support/{id}") : Reply.NotFound();
    }
}
