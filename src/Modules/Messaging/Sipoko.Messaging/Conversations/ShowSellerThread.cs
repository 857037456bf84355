using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>The seller reads a thread of an order and writes in it.</summary>
public sealed class ShowSellerThreadEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/messages/{id:guid}", Get).RequireAuthorization(Policies.Seller);
        app.MapPost("/vendeur/messages/{id:guid}", Post).RequireAuthorization(Policies.Seller);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ConversationReader threads, Pages pages) =>
        await Find(id, http, threads) is { } thread
            ? pages.Show(new ShowSellerThreadPage(thread, await threads.Read(thread.Id, http.RequestAborted), PostMessageForm.Blank()))
            : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, ConversationReader threads, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await Find(id, http, threads) is not { } thread)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        if (!PostMessageForm.TryParse(fields, out var messageId, out var text))
        {
            return pages.Invalid(new ShowSellerThreadPage(thread, await threads.Read(thread.Id, http.RequestAborted), PostMessageForm.Of(fields)));
        }

        var author = MessageAuthor.OfSeller(http.User.SellerId());
        var command = new PostMessage(thread.Id, messageId, author, await keys.Seal(thread.KeyOwner, Purpose.Conversation, text, http.RequestAborted));
        return await bus.Ask(command, http) is { IsDone: true } ? Reply.SeeOther($"/vendeur/messages/{id}") : Reply.NotFound(); // every refusal is an absence
    }

    private static async Task<Conversation?> Find(Guid id, HttpContext http, ConversationReader threads) =>
        await threads.Find(new(id), http.RequestAborted) is { } thread && thread.SellerId == http.User.SellerId() ? thread : null;
}

internal sealed record ShowSellerThreadPage(Conversation Conversation, IReadOnlyList<ThreadLine> Lines, PostMessageForm Form) : IPageView
{
    public string Title => $"Conversation sur la commande {Conversation.Reference}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/messages");

    public string OrderUrl => $"/vendeur/commandes/{Conversation.SellerOrderId.Value}";

    public IReadOnlyList<Crumb> Crumbs => [new("/vendeur/messages", "Messages"), new(null, Conversation.Reference.Value)];

    public ThreadView Thread => ThreadView.Of(Conversation, Lines, Party.Seller, $"/vendeur/messages/{Conversation.Id.Value}", Form);

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
