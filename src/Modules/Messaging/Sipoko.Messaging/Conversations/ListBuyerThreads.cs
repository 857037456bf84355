using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Conversations;

/// <summary>The threads of a buyer, the unread first.</summary>
public sealed class ListBuyerThreadsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/messages", Get).RequireAuthorization(Policies.Buyer);

    private static async Task<IResult> Get(HttpContext http, ThreadListReader threads, Pages pages)
    {
        var list = await threads.Page(Party.Buyer, http.User.AccountId()!.Value.Value, ThreadList.NumberOf(http.Request.Query["page"]), http.RequestAborted);
        return list.IsBeyond ? Reply.NotFound() : pages.Show(new ListBuyerThreadsPage(list));
    }
}

internal sealed record ListBuyerThreadsPage(ThreadList List) : IPageView
{
    private const string Folder = "/compte/messages";

    public string Title => "Messages";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new(null, Title)];

    public ThreadPageLinks? Links => List.Links(Folder);

    public EmptyState Empty { get; } = new(
        "Vous n’avez pas encore de conversation", "Posez une question depuis la page d’un produit ou d’une boutique. Chaque commande payée ouvre aussi une conversation avec chacun de ses vendeurs.",
        "/", "Parcourir les boutiques");
}
