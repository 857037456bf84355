using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Support;

/// <summary>Who asked our staff something, with an account or by the link in the mail, reads the answers and writes again.</summary>
public sealed class ShowTicketEndpoint : ICarterModule
{
    private const string Url = "/compte/support/{id:guid}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).AllowAnonymous();
        app.MapPost(Url, Post).AllowAnonymous().RequireRateLimiting(RateLimits.Writing).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
        app.MapGet(Url + "/fichiers/{file:guid}", GetFile).AllowAnonymous();
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, SupportReader tickets, LinkAccess links, Pages pages) =>
        await Find(id, http, tickets, links) is { } ticket ? pages.Show(await PageOf(ticket, FormFields.Empty(), [], http, tickets, links)) : Absent(http);

    private static async Task<IResult> Post(Guid id, HttpContext http, SupportReader tickets, LinkAccess links, Uploads uploads, SharedKeys keys, IMessageBus bus, Pages pages)
    {
        if (await Find(id, http, tickets, links) is not { } ticket)
        {
            return Absent(http);
        }

        var fields = await FormFields.Read(http.Request);
        var draft = await LetterDraft.Take(fields, LetterForm.TextName, "Écrivez votre message.", uploads, ticket.KeyOwner, http.RequestAborted);
        if (!fields.AreValid)
        {
            return pages.Invalid(await PageOf(ticket, fields, draft.Taken, http, tickets, links));
        }

        var command = new WriteInTicket(
            ticket.Id, draft.MessageId, http.User.AccountId(), links.IsGranted(http, LinkAccess.Ticket, id),
            await keys.Seal(ticket.KeyOwner, draft.Letter, http.RequestAborted), draft.Files);
        return await bus.Ask(command, http) is { IsDone: true } ? Reply.SeeOther($"/compte/support/{id}{links.Carried(http, LinkAccess.Ticket, id)}") : Reply.NotFound();
    }

    private static async Task<IResult> GetFile(Guid id, Guid file, HttpContext http, SupportReader tickets, LinkAccess links, IFileStore files) =>
        await Find(id, http, tickets, links) is { } ticket && ticket.Files.Contains(new(file)) ? FileReply.Private(await files.Find(new(file), http.RequestAborted)) : Absent(http);

    /// <summary>The link in a mail asks an account's holder to sign in first; whether the ticket exists is not told.</summary>
    private static IResult Absent(HttpContext http) => http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();

    private static async Task<SupportTicket?> Find(Guid id, HttpContext http, SupportReader tickets, LinkAccess links) =>
        await tickets.Find(new(id), http.RequestAborted) is { } ticket
        && (links.IsGranted(http, LinkAccess.Ticket, id) || (ticket.Author is not null && ticket.Author == http.User.AccountId())) ? ticket : null;

    private static async Task<ShowTicketPage> PageOf(SupportTicket ticket, FormFields fields, IReadOnlyList<TakenFile> taken, HttpContext http, SupportReader tickets, LinkAccess links) =>
        new(ticket, await tickets.Read(ticket.Id, forStaff: false, http.RequestAborted), fields, taken, links.Carried(http, LinkAccess.Ticket, ticket.Id.Value));
}

internal sealed record ShowTicketPage(SupportTicket Ticket, IReadOnlyList<SupportLine> Lines, FormFields Fields, IReadOnlyList<TakenFile> Taken, string Query) : IPageView
{
    public string Title => "Votre demande";

    public string? Robots => "noindex";

    public IReadOnlyList<Crumb> Crumbs => Query.Length > 0 ? [new("/aide", "Aide"), new(null, Title)] : [new("/compte", "Compte"), new("/compte/support", "Demandes"), new(null, Title)];

    public string Topic => TicketWords.Of(Ticket.Topic);

    public string? Order => Ticket.Order?.Value;

    public string State => Ticket.Status switch
    {
        TicketStatus.ToAnswer => $"Votre message nous est parvenu. Une personne vous répond avant la fin du {French.LongDay(ParisTime.Day(SupportClock.AnswerBy(Ticket.WaitingSince).AddTicks(-1)))}, et un e-mail vous en prévient.",
        TicketStatus.Answered => "Nous vous avons répondu. Vous pouvez écrire de nouveau ci-dessous.",
        _ => "Cette demande est close. Écrivez ci-dessous pour la rouvrir.",
    };

    public string Tone => Ticket.Status == TicketStatus.Closed ? "info" : "ok";

    public string FormUrl => $"/compte/support/{Ticket.Id.Value}{Query}";

    public TicketThread Thread => TicketThread.Of(Lines, forStaff: false, $"/compte/support/{Ticket.Id.Value}", Query);

    public LetterForm Letter => LetterForm.Of(Fields, Taken, "Votre message");

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
