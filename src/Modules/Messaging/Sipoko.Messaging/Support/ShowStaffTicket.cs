using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Letters;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Support;

/// <summary>Staff read a ticket, answer, leave notes and close it.</summary>
public sealed class ShowStaffTicketEndpoint : ICarterModule
{
    private const string Url = "/equipe/support/{id:guid}";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Url, Get).RequireAuthorization(Policies.StaffSupport);
        app.MapGet(Url + "/fichiers/{file:guid}", GetFile).RequireAuthorization(Policies.StaffSupport);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, SupportReader tickets, Pages pages) =>
        await tickets.Find(new(id), http.RequestAborted) is { } ticket ? pages.Show(await StaffTicketPages.Of(ticket, tickets, FormFields.Empty(), [], false, http)) : Reply.NotFound();

    private static async Task<IResult> GetFile(Guid id, Guid file, HttpContext http, SupportReader tickets, IFileStore files) =>
        await tickets.Find(new(id), http.RequestAborted) is { } ticket && (ticket.Files.Contains(new(file)) || ticket.StaffFiles.Contains(new(file)))
            ? FileReply.Private(await files.Find(new(file), http.RequestAborted))
            : Reply.NotFound();
}

/// <summary>The page of a ticket for staff, whichever of its forms was sent.</summary>
internal static class StaffTicketPages
{
    public static async Task<ShowStaffTicketPage> Of(SupportTicket ticket, SupportReader tickets, FormFields fields, IReadOnlyList<TakenFile> taken, bool isNote, HttpContext http) => new(
        ticket, await tickets.Read(ticket.Id, forStaff: true, http.RequestAborted), await tickets.Open(ticket, http.RequestAborted), http.User.AccountId()!.Value, fields, taken, isNote);

    public static async Task<IPageView?> Refused(Guid id, SupportReader tickets, Refusal refusal, HttpContext http)
    {
        var fields = FormFields.Empty();
        fields.Refuse(refusal);
        return await tickets.Find(new(id), http.RequestAborted) is { } ticket ? await Of(ticket, tickets, fields, [], false, http) : null;
    }
}

internal sealed record ShowStaffTicketPage(
    SupportTicket Ticket, IReadOnlyList<SupportLine> Lines, Correspondent? Who, AccountId Reader, FormFields Fields, IReadOnlyList<TakenFile> Taken, bool IsNote) : IPageView
{
    public string Title => $"Demande\u00A0: {TicketWords.Of(Ticket.Topic)}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/support");

    public IReadOnlyList<Crumb> Crumbs => [new("/equipe/support", "Support"), new(null, TicketWords.Of(Ticket.Topic))];

    public string Status => TicketWords.Of(Ticket.Status);

    public bool IsClosed => Ticket.Status == TicketStatus.Closed;

    public bool IsMine => Ticket.TakenBy == Reader;

    public IReadOnlyList<Fact> Facts =>
    [
        new("De", Who is null ? "Personne effacée" : $"{Who.Name}, {Who.Email.Value}"), new("Compte", Ticket.Author is null ? "sans compte" : Ticket.Seller is null ? "acheteur" : "vendeur"),
        new("Commande", Ticket.Order is { } order ? Ticket.OrderId is null ? $"{order} (non vérifiée)" : $"{order} (la sienne)" : "aucune"), new("Reçue", French.Instant(Ticket.OpenedAt)),
        new("Suivie par", Ticket.TakenBy is null ? "personne" : IsMine ? "vous" : "un collègue"),
        new("Échéance", Ticket.Status == TicketStatus.ToAnswer ? French.LongDay(ParisTime.Day(SupportClock.AnswerBy(Ticket.WaitingSince).AddTicks(-1))) : "aucune"),
    ];

    public string Url => $"/equipe/support/{Ticket.Id.Value}";

    public TicketThread Thread => TicketThread.Of(Lines, forStaff: true, Url, "");

    public LetterForm Answer => LetterForm.Of(IsNote ? FormFields.Empty() : Fields, IsNote ? [] : Taken, "Votre réponse", "Elle est annoncée par e-mail\u00A0; le texte reste sur le site.");

    public LetterForm Note => LetterForm.Of(IsNote ? Fields : FormFields.Empty(), IsNote ? Taken : [], "Note interne");

    public Field Reason => new(
        CloseTicketEndpoint.ReasonName, "Pourquoi la clore", Error: Fields.ErrorOf(CloseTicketEndpoint.ReasonName),
        Options: [.. TicketWords.Closings.Select(known => new Choice(known.Value, known.Label, known.Value == Fields.Raw(CloseTicketEndpoint.ReasonName)))]);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;

    public sealed record Fact(string Label, string Value);
}
