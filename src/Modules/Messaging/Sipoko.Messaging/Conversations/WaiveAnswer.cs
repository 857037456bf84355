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

/// <summary>The seller says that the buyer's last message needs no answer: a thank you.</summary>
public sealed record WaiveAnswer(ConversationId ConversationId, SellerId? SellerId);

public static class WaiveAnswerHandler
{
    public static Decision<ConversationEvent> Decide(WaiveAnswer command, Conversation thread, DateTimeOffset now) => thread switch
    {
        _ when command.SellerId != thread.SellerId => ConversationRefusal.NotYours,
        { WaitingSince: null } => Decision.Nothing,
        _ => new AnswerWaived(now),
    };

    public static (Outcome, Events) Handle(WaiveAnswer command, [WriteModel] Conversation thread, TimeProvider clock)
    {
        var decision = Decide(command, thread, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class WaiveAnswerEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/vendeur/messages/{id:guid}/sans-reponse", Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(Guid id, HttpContext http, IMessageBus bus) =>
        await bus.Ask(new WaiveAnswer(new(id), http.User.SellerId()), http) is { IsDone: true } ? Reply.SeeOther($"/vendeur/messages/{id}") : Reply.NotFound(); // every refusal is an absence
}
