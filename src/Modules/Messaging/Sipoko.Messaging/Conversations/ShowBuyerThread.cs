using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Messaging.AnswerTimes;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>The buyer, with an account or without, reads a thread and writes in it.</summary>
public sealed class ShowBuyerThreadEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/messages/{id:guid}", Get).AllowAnonymous();
        app.MapPost("/compte/messages/{id:guid}", Post).AllowAnonymous().RequireRateLimiting(RateLimits.Talking).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ThreadDoor door, ThreadPages threads, MessageDrafts drafts, ReadMarks marks, OrderAccess access, Pages pages)
    {
        if (await door.Enter(Party.Buyer, http, id) is not { } entered)
        {
            // The link in a mail asks an account's holder to sign in first; whether the thread exists is not told.
            return http.User.Identity is { IsAuthenticated: true } ? Reply.NotFound() : Results.Challenge();
        }

        if (entered is { Author.IsGuestOfOrder: true, Thread.OrderId: { } order })
        {
            access.Grant(http, order); // came by the link in the mail: the answer is a POST without it
        }

        var page = await threads.OfBuyer(entered.Thread, PostMessageForm.Fresh(await drafts.Find(entered, http.RequestAborted)), http.RequestAborted);
        await marks.Shown(http, Party.Buyer, entered.Thread);
        return pages.Show(page);
    }

    private static async Task<IResult> Post(Guid id, HttpContext http, ThreadDoor door, ThreadPages threads, MessageDesk desk, IMessageBus bus, Pages pages) =>
        await door.Enter(Party.Buyer, http, id) is { } entered
            ? await desk.Take(entered, http, bus, pages, async form => await threads.OfBuyer(entered.Thread, form, http.RequestAborted))
            : Reply.NotFound();
}

/// <param name="AnswerTime">How fast the seller usually answers; null while nobody can tell.</param>
internal sealed record ShowBuyerThreadPage(Conversation Conversation, IReadOnlyList<ThreadLine> Lines, PostMessageForm Form, string? AnswerTime, DateTimeOffset Now) : IPageView
{
    public string Title => $"Conversation avec {Conversation.ShopName}";

    public string? Robots => "noindex";

    public ThreadAbout About => ThreadAbout.ForBuyer(Conversation);

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new("/compte/messages", "Messages"), new(null, Conversation.ShopName)];

    public ThreadView Thread => ThreadView.Of(Conversation, Lines, Party.Buyer, Form, Now);

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
