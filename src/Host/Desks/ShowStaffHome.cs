using Carter;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Host.Desks;

/// <summary>«Aujourd’hui»: all that waits for a member of staff of this role, whatever the module, what presses first.</summary>
public sealed class ShowStaffHomeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe", Get).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> Get(HttpContext http, WorkReader work, TimeProvider clock, Pages pages)
    {
        var role = http.User.StaffRole()!.Value;
        return pages.Show(new ShowStaffHomePage(WorkList.Of(await work.OfStaff(role, http.RequestAborted), clock.GetUtcNow()), Policies.Allows(Policies.StaffAudit, role)));
    }
}

internal sealed record ShowStaffHomePage(WorkList Work, bool MayAudit) : IPageView
{
    public string Title => "Aujourd’hui";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe");

    public EmptyState NothingWaits { get; } = new("Rien n’attend", "Tout ce qui relève de votre rôle est traité. Ce qui arrive paraîtra ici, le plus pressé en tête.", null, null);
}
