using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Support;

/// <summary>The questions that a person asked our staff, the liveliest first.</summary>
public sealed class ListTicketsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/support", Get).RequireAuthorization(Policies.Buyer);

    private static async Task<IResult> Get(HttpContext http, SupportReader tickets, Pages pages) =>
        pages.Show(new ListTicketsPage(await tickets.OfAuthor(http.User.AccountId()!.Value, http.RequestAborted)));
}

internal sealed record ListTicketsPage(IReadOnlyList<SupportTicket> Tickets) : IPageView
{
    public string Title => "Demandes à l’équipe de Sipoko";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new(null, "Demandes")];

    public EmptyState Empty { get; } = new("Aucune demande", "Ce que vous demandez à notre équipe, et ses réponses, se retrouvent ici.", "/aide/contact", "Écrire à l’équipe de Sipoko");

    public IReadOnlyList<Row> Rows =>
    [
        .. Tickets.Select(ticket => new Row(
            $"/compte/support/{ticket.Id.Value}", TicketWords.Of(ticket.Topic), ticket.Order?.Value, TicketWords.Of(ticket.Status), ticket.Status == TicketStatus.Answered, French.Instant(ticket.LastAt))),
    ];

    public sealed record Row(string Url, string Topic, string? Order, string Status, bool IsAnswered, string LastAt);
}
