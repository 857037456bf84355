using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Conversations;

/// <summary>Staff have helped and leave the thread.</summary>
public sealed record EndHelp(ConversationId ConversationId, AccountId Staff);

public static class EndHelpHandler
{
    public static Decision<ConversationEvent> Decide(EndHelp command, Conversation thread, DateTimeOffset now) =>
        thread.Help is null ? Decision.Nothing : new HelpEnded(command.Staff, now);

    public static (Outcome, Events) Handle(EndHelp command, [WriteModel] Conversation thread, TimeProvider clock)
    {
        var decision = Decide(command, thread, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class EndHelpEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/equipe/conversations/{id:guid}/fin", Post).RequireAuthorization(Policies.StaffSupport);

    private static async Task<IResult> Post(Guid id, HttpContext http, IMessageBus bus) =>
        await bus.Ask(new EndHelp(new(id), http.User.AccountId()!.Value), http) is { IsDone: true } ? Reply.SeeOther("/equipe") : Reply.NotFound();
}
