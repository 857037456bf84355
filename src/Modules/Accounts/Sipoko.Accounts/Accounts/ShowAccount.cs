using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.Contracts;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Accounts;

/// <summary>The signed-in person's own place: orders, messages, returns, profile, security, and the way to their back office.</summary>
public sealed class ShowAccountEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte", Get).RequireAuthorization();

    private static async Task<IResult> Get(HttpContext http, IMessageBus bus, Pages pages) => pages.Show(new ShowAccountPage(
        http.User.RoleName(), (await bus.Query(new CountUnread(http.User.AccountId()!.Value), http.RequestAborted)).Count));
}

internal sealed record ShowAccountPage(string Role, int UnreadCount) : IPageView
{
    public string Title => "Mon compte";

    public bool IsSeller => Role == Roles.Seller;

    public bool IsStaff => Role == Roles.Staff;

    public string? Unread => UnreadCount > 0 ? French.Count(UnreadCount, "non lu", "non lus") : null;
}
