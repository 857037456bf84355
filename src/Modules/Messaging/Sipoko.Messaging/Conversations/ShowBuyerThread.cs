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

/// <summary>The buyer, with an account or without, reads a thread of an order and writes in it.</summary>
public sealed class ShowBuyerThreadEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/messages/{id:guid}", Get).AllowAnonymous();
        app.MapPost("/compte/messages/{id:guid}", Post).AllowAnonymous();
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ConversationReader threads, OrderAccess access, Pages pages)
    {
        if (await Find(id, http, threads, access) is not { } thread)
        {
            // The link in a mail asks an account's holder to sign in first; whether the thread exists is not told.
            return http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();
        }

        if (access.IsGranted(http, thread.OrderId))
        {
            access.Grant(http, thread.OrderId); // came by the link in the mail: the answer is a POST without it
        }

        return pages.Show(new ShowBuyerThreadPage(thread, await threads.Read(thread.Id, http.RequestAborted), PostMessageForm.Blank()));
    }

    private static async Task<IResult> Post(
        Guid id, HttpContext http, ConversationReader threads, OrderAccess access, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await Find(id, http, threads, access) is not { } thread)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        if (!PostMessageForm.TryParse(fields, out var messageId, out var text))
        {
            return pages.Invalid(new ShowBuyerThreadPage(thread, await threads.Read(thread.Id, http.RequestAborted), PostMessageForm.Of(fields)));
        }

        var author = MessageAuthor.OfBuyer(http.User.AccountId(), access.IsGranted(http, thread.OrderId));
        var command = new PostMessage(thread.Id, messageId, author, await keys.Seal(thread.KeyOwner, Purpose.Conversation, text, http.RequestAborted));
        return await bus.Ask(command, http) is { IsDone: true } ? Reply.SeeOther($"/compte/messages/{id}") : Reply.NotFound(); // every refusal is an absence
    }

    private static async Task<Conversation?> Find(Guid id, HttpContext http, ConversationReader threads, OrderAccess access) =>
        await threads.Find(new(id), http.RequestAborted) is { } thread && access.Allows(http, thread.OrderId, thread.Buyer) ? thread : null;
}

internal sealed record ShowBuyerThreadPage(Conversation Conversation, IReadOnlyList<ThreadLine> Lines, PostMessageForm Form) : IPageView
{
    public string Title => $"Conversation avec {Conversation.ShopName}";

    public string? Robots => "noindex";

    public string Reference => Conversation.Reference.Value;

    public string OrderUrl => $"/compte/commandes/{Conversation.Reference}";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new("/compte/messages", "Messages"), new(null, Conversation.ShopName)];

    public ThreadView Thread => ThreadView.Of(Conversation, Lines, Party.Buyer, $"/compte/messages/{Conversation.Id.Value}", Form);

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
