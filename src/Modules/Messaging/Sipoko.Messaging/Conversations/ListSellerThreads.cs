using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Conversations;

/// <summary>The threads of the seller's orders: first those that wait for an answer, then the liveliest.</summary>
public sealed class ListSellerThreadsEndpoint : ICarterModule
{
    private const int MostShown = 200;

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/vendeur/messages", Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, ConversationReader threads, Pages pages) =>
        pages.Show(new ListSellerThreadsPage(await threads.OfSeller(http.User.SellerId()!.Value, MostShown, http.RequestAborted)));
}

internal sealed record ListSellerThreadsPage(IReadOnlyList<Conversation> Conversations) : IPageView
{
    public string Title => "Messages";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/messages");

    public string Waiting => Threads.Count(thread => thread.WaitsForReader) is var count and > 0
        ? French.Count(count, "conversation attend votre réponse", "conversations attendent votre réponse")
        : "Aucune conversation n’attend votre réponse";

    public IReadOnlyList<ThreadRow> Threads =>
        [.. Conversations.Select(thread => ThreadRow.Of(thread, Party.Seller, "/vendeur/messages")).OrderByDescending(row => row.WaitsForReader)];
}
