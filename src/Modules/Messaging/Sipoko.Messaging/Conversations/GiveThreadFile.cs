using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Files;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Conversations;

/// <summary>A file of a thread, for those in the thread only.</summary>
public sealed class GiveThreadFileEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/messages/{id:guid}/fichiers/{file:guid}", (Guid id, Guid file, HttpContext http, ThreadDoor door, IFileStore files) => Get(Party.Buyer, id, file, http, door, files)).AllowAnonymous();
        app.MapGet("/vendeur/messages/{id:guid}/fichiers/{file:guid}", (Guid id, Guid file, HttpContext http, ThreadDoor door, IFileStore files) => Get(Party.Seller, id, file, http, door, files))
            .RequireAuthorization(Policies.Seller);
        app.MapGet("/equipe/conversations/{id:guid}/fichiers/{file:guid}", (Guid id, Guid file, HttpContext http, ThreadDoor door, IFileStore files) => Get(Party.Staff, id, file, http, door, files))
            .RequireAuthorization(Policies.StaffThreads);
    }

    private static async Task<IResult> Get(Party party, Guid id, Guid file, HttpContext http, ThreadDoor door, IFileStore files)
    {
        var wanted = new FileId(file);
        if (await door.Enter(party, http, id) is not { } entered || entered.Thread.Messages.FirstOrDefault(message => message.Files?.Contains(wanted) is true) is not { } posted)
        {
            return Reply.NotFound();
        }

        var kept = await files.Find(wanted, http.RequestAborted);
        var isWhole = posted.Author == party || posted.Author == Party.Staff || party == Party.Staff;
        return FileReply.Private(kept is null || isWhole ? kept : kept with { Name = ContactMask.OfFile(kept.Name, entered.Thread.IsOfOrder) });
    }
}
