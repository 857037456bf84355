using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Conversations;

/// <summary>The threads of a seller, the unread first.</summary>
public sealed class ListSellerThreadsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur/messages", Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, ThreadListReader threads, Pages pages)
    {
        var list = await threads.Page(Party.Seller, http.User.SellerId()!.Value.Value, ThreadList.NumberOf(http.Request.Query["page"]), http.RequestAborted);
        return list.IsBeyond ? Reply.NotFound() : pages.Show(new ListSellerThreadsPage(list));
    }
}

internal sealed record ListSellerThreadsPage(ThreadList List) : IPageView
{
    private const string Folder = "/vendeur/messages";

    public string Title => "Messages";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller(Folder);

    public ThreadPageLinks? Links => List.Links(Folder);

    public EmptyState Empty { get; } = new(
        "Vous n’avez pas encore de conversation", "Les questions posées depuis vos produits et votre boutique paraîtront ici. Chaque commande payée ouvre aussi une conversation avec son acheteur.", null, null);
}
