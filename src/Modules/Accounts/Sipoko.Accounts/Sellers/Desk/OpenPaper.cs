using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Desk;

/// <summary>A member of staff reads a paper of a company; each reading leaves its trace.</summary>
public sealed record OpenPaper(SellerId SellerId, AccountId Staff, FileId File);

public static class OpenPaperHandler
{
    public static Decision<SellerEvent> Decide(OpenPaper command, Seller seller, DateTimeOffset now) =>
        (seller.Dossier?.Papers ?? []).Concat(seller.Change?.Papers ?? []).Any(paper => paper.File == command.File)
            ? new PaperOpened(command.Staff, command.File, now)
            : Refusal.Absence("seller.no_such_paper");

    public static (Outcome, Events) Handle(OpenPaper command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var decision = Decide(command, seller, clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents());
    }
}

public sealed class OpenPaperEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/equipe/vendeurs/{id:guid}/pieces/{paper:guid}", Get).RequireAuthorization(Policies.StaffSellers);

    private static async Task<IResult> Get(Guid id, Guid paper, HttpContext http, IFileStore files, IMessageBus bus) =>
        await bus.Ask(new OpenPaper(new(id), http.User.AccountId()!.Value, new(paper)), http) is { IsDone: true }
            ? FileReply.Private(await files.Find(new(paper), http.RequestAborted))
            : Reply.NotFound();
}
