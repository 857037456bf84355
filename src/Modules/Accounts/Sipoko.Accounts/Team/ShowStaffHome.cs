using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Team;

/// <summary>Where a member of staff's day begins.</summary>
public sealed class ShowStaffHomeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe", Get).RequireAuthorization(Policies.Staff);

    private static IResult Get(Pages pages) => pages.Show(new ShowStaffHomePage());
}

internal sealed record ShowStaffHomePage : IPageView
{
    public string Title => "Aujourd’hui";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe");
}
