using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>The seller reads a thread and writes in it.</summary>
public sealed class ShowSellerThreadEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/messages/{id:guid}", Get).RequireAuthorization(Policies.Seller);
        app.MapPost("/vendeur/messages/{id:guid}", Post).RequireAuthorization(Policies.Seller).RequireRateLimiting(RateLimits.Talking).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ThreadDoor door, ThreadPages threads, MessageDrafts drafts, ReadMarks marks, Pages pages)
    {
        if (await door.Enter(Party.Seller, http, id) is not { } entered)
        {
            return Reply.NotFound();
        }

        var page = await threads.OfSeller(entered.Thread, PostMessageForm.Fresh(await drafts.Find(entered, http.RequestAborted)), http.RequestAborted);
        await marks.Shown(http, Party.Seller, entered.Thread);
        return pages.Show(page);
    }

    private static async Task<IResult> Post(Guid id, HttpContext http, ThreadDoor door, ThreadPages threads, MessageDesk desk, IMessageBus bus, Pages pages) =>
        await door.Enter(Party.Seller, http, id) is { } entered
            ? await desk.Take(entered, http, bus, pages, async form => await threads.OfSeller(entered.Thread, form, http.RequestAborted))
            : Reply.NotFound();
}

internal sealed record ShowSellerThreadPage(Conversation Conversation, IReadOnlyList<ThreadLine> Lines, PostMessageForm Form, DateTimeOffset Now) : IPageView
{
    public string Title => About.Title;

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Seller("/vendeur/messages");

    public ThreadAbout About => ThreadAbout.ForSeller(Conversation);

    public IReadOnlyList<Crumb> Crumbs => [new("/vendeur/messages", "Messages"), new(null, About.Name)];

    /// <summary>What is due, and until when; null when nothing waits.</summary>
    public string? Due => Conversation.WaitingSince is { } since ? $"L’acheteur attend votre réponse\u00A0: répondez avant le {French.Instant(since + SellerAnswerWork.Target)}." : null;

    public string WaiveUrl => $"{Thread.Url}/sans-reponse";

    public ThreadView Thread => ThreadView.Of(Conversation, Lines, Party.Seller, Form, Now);

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
