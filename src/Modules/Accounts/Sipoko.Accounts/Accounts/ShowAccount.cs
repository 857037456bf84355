using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Accounts;

/// <summary>The signed-in person's own place: orders, messages, returns, and the way to their back office.</summary>
public sealed class ShowAccountEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte", Get).RequireAuthorization();

    private static IResult Get(HttpContext http, Pages pages) => pages.Show(new ShowAccountPage(http.User.RoleName()));
}

internal sealed record ShowAccountPage(string Role) : IPageView
{
    public string Title => "Mon compte";

    public bool IsSeller => Role == Roles.Seller;

    public bool IsStaff => Role == Roles.Staff;
}
