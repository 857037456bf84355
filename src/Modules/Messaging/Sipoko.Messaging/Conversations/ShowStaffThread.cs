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

/// <summary>Staff read a thread into which they were called, or for a reason they stated, and write in it as «Équipe Sipoko».</summary>
public sealed class ShowStaffThreadEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/conversations/{id:guid}", Get).RequireAuthorization(Policies.StaffThreads);
        app.MapPost("/equipe/conversations/{id:guid}", Post).RequireAuthorization(Policies.StaffSupport).RequireRateLimiting(RateLimits.Talking).WithMetadata(new RequestSizeLimitAttribute(FileRules.MostRequestBytes));
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ThreadDoor door, ConversationReader conversations, ThreadPages threads, MessageDrafts drafts, Pages pages)
    {
        if (await door.Enter(Party.Staff, http, id) is not { } entered)
        {
            return await conversations.Find(new(id), http.RequestAborted) is { } closed ? pages.Show(new ConsultThreadPage(closed, FormFields.Empty())) : Reply.NotFound();
        }

        var form = PostMessageForm.Fresh(await drafts.Find(entered, http.RequestAborted));
        return pages.Show(await threads.OfStaff(entered.Thread, form, Policies.Allows(Policies.StaffSupport, http.User.StaffRole()), http.RequestAborted));
    }

    private static async Task<IResult> Post(Guid id, HttpContext http, ThreadDoor door, ThreadPages threads, MessageDesk desk, IMessageBus bus, Pages pages) =>
        await door.Enter(Party.Staff, http, id) is { } entered
            ? await desk.Take(entered, http, bus, pages, async form => await threads.OfStaff(entered.Thread, form, mayWrite: true, http.RequestAborted))
            : Reply.NotFound();
}

/// <param name="MayWrite">Support does; moderation only reads.</param>
/// <param name="HelpReason">Why staff were called; null when they were not.</param>
internal sealed record ShowStaffThreadPage(Conversation Conversation, IReadOnlyList<ThreadLine> Lines, PostMessageForm Form, bool MayWrite, string? HelpReason, DateTimeOffset Now) : IPageView
{
    public string Title => $"{ThreadAbout.ForBuyer(Conversation).Name}\u00A0: {Conversation.ShopName}";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("");

    public string Why => Conversation.Help is { } help
        ? $"Vous pouvez lire cette conversation\u00A0: {(help.By == Party.Seller ? Conversation.ShopName : "l’acheteur")} a demandé l’aide de Sipoko le {French.Instant(help.At)}."
        : "Vous pouvez lire cette conversation pour la raison que vous avez enregistrée.";

    public bool CanEnd => MayWrite && Conversation.Help is not null;

    public string? Deadline => CalledInWork.DeadlineOf(Conversation) is { } deadline ? $"Répondre avant le {French.Instant(deadline)}." : null;

    public string EndUrl => $"{Thread.Url}/fin";

    public ThreadView Thread => ThreadView.Of(Conversation, Lines, Party.Staff, Form, Now, MayWrite);

    public IReadOnlyList<FieldError> Errors => Form.Errors;
}
