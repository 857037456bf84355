using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Conversations;

/// <summary>The threads of the buyer's orders, the liveliest first.</summary>
public sealed class ListBuyerThreadsEndpoint : ICarterModule
{
    private const int MostShown = 100;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/compte/messages", Get).RequireAuthorization(Policies.Buyer);

    private static async Task<IResult> Get(HttpContext http, ConversationReader threads, Pages pages) =>
        pages.Show(new ListBuyerThreadsPage(await threads.OfBuyer(http.User.AccountId()!.Value, MostShown, http.RequestAborted)));
}

internal sealed record ListBuyerThreadsPage(IReadOnlyList<Conversation> Conversations) : IPageView
{
    public string Title => "Messages";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new(null, Title)];

    public IReadOnlyList<ThreadRow> Threads => [.. Conversations.Select(thread => ThreadRow.Of(thread, Party.Buyer, "/compte/messages"))];
}
