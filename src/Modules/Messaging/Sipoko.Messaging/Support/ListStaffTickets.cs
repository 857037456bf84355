using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Support;

/// <summary>The questions to our staff; what waits longest comes first.</summary>
public sealed class ListStaffTicketsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/support", Get).RequireAuthorization(Policies.StaffSupport);

    private static async Task<IResult> Get(HttpContext http, SupportReader tickets, TimeProvider clock, Pages pages)
    {
        var status = http.Request.Query["etat"].ToString() switch { "repondues" => TicketStatus.Answered, "closes" => TicketStatus.Closed, _ => TicketStatus.ToAnswer };
        return pages.Show(new ListStaffTicketsPage(await tickets.Queue(status, http.RequestAborted), status, http.User.AccountId()!.Value, clock.GetUtcNow()));
    }
}

internal sealed record ListStaffTicketsPage(IReadOnlyList<SupportTicket> Tickets, TicketStatus Status, AccountId Reader, DateTimeOffset Now) : IPageView
{
    public string Title => "Support";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/support");

    public IReadOnlyList<Tab> Tabs =>
    [
        new("/equipe/support", "À répondre", Status == TicketStatus.ToAnswer), new("/equipe/support?etat=repondues", "Répondues", Status == TicketStatus.Answered),
        new("/equipe/support?etat=closes", "Closes", Status == TicketStatus.Closed),
    ];

    public EmptyState Empty { get; } = new("Rien ici", "Les demandes envoyées depuis l’aide arrivent dans cette liste, la plus ancienne sans réponse en tête.", null, null);

    public IReadOnlyList<Row> Rows => [.. Tickets.Select(RowOf)];

    private Row RowOf(SupportTicket ticket)
    {
        var deadline = SupportClock.AnswerBy(ticket.WaitingSince);
        var waits = ticket.Status == TicketStatus.ToAnswer;
        return new(
            $"/equipe/support/{ticket.Id.Value}", TicketWords.Of(ticket.Topic), ticket.Order?.Value ?? "", French.Instant(ticket.LastAt),
            ticket.TakenBy is null ? "Personne" : ticket.TakenBy == Reader ? "Vous" : "Un collègue",
            !waits ? TicketWords.Of(ticket.Status) : deadline < Now ? "En retard" : $"Avant le {French.ShortDay(ParisTime.Day(deadline.AddTicks(-1)))}",
            !waits ? "" : deadline < Now ? "err" : "warn");
    }

    public sealed record Tab(string Url, string Label, bool IsCurrent);

    public sealed record Row(string Url, string Topic, string Order, string LastAt, string TakenBy, string State, string Tone);
}
