using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sessions;

/// <summary>«Fermer»: the person ends a session of theirs elsewhere, or all but this one.</summary>
public sealed class EndSessionEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapPost("/compte/securite/sessions/{sessionId:guid}/fin", One).RequireAuthorization();
        app.MapPost("/compte/securite/sessions/fin", Others).RequireAuthorization();
    }

    /// <summary>Another's session, or none, changes nothing and is answered alike.</summary>
    private static async Task<IResult> One(Guid sessionId, HttpContext http, SessionBook sessions)
    {
        await sessions.End(new(sessionId), http.User.AccountId()!.Value, http.RequestAborted);
        return Reply.SeeOther(SecurityNotice.SessionEnded.Url);
    }

    private static async Task<IResult> Others(HttpContext http, SessionBook sessions)
    {
        await sessions.EndOthers(http.User.AccountId()!.Value, http.User.SessionId(), http.RequestAborted);
        return Reply.SeeOther(SecurityNotice.SessionsEnded.Url);
    }
}
