using System.Globalization;
using Carter;
using Sipoko.Accounts.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Host.Audit;

/// <summary>An order replayed: its timeline over all modules, its state after any event or at any instant, and what changed between two positions.</summary>
public sealed class ShowOrderAuditEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/audit/{reference}", Get).RequireAuthorization(Policies.StaffAudit);

    private static async Task<IResult> Get(string reference, HttpContext http, OrderHistoryReader histories, IMessageBus bus, Pages pages, CancellationToken cancellation)
    {
        if (!OrderReference.TryParse(reference, out var parsed) || await histories.Find(parsed, cancellation) is not { } order)
        {
            return Reply.NotFound();
        }

        var query = http.Request.Query;
        if (!Guid.TryParse(query["consultation"], out var opening)
            || await bus.Query(new IsAuditOpen(new(opening), order.OrderId, http.User.AccountId()!.Value), cancellation) is not { IsOpen: true } open)
        {
            return Reply.SeeOther($"/equipe/audit?reference={parsed}"); // no reading without a reason of one's own
        }

        var history = await histories.Read(order, cancellation);
        var position = PositionOf(query, history);
        var compared = Number(query["avec"]) is { } asked ? Math.Clamp(asked, 0, history.Chapters.Count) : Math.Max(position - 1, 0);
        return pages.Show(new ShowOrderAuditPage(
            history, position, compared, await histories.StatesAt(history, position, cancellation), await histories.StatesAt(history, compared, cancellation), opening, open.Reason ?? ""));
    }

    /// <summary>The event asked for, or the last one before an instant (Paris time), or the newest.</summary>
    private static int PositionOf(IQueryCollection query, OrderHistory history) =>
        DateTime.TryParse(query["instant"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 2000 and < 9000 ? history.PositionAt(ParisTime.FromLocal(local))
        : Math.Clamp(Number(query["n"]) ?? history.Chapters.Count, 0, history.Chapters.Count);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
