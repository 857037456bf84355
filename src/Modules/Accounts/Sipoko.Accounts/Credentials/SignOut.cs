using Carter;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Sessions;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Credentials;

/// <summary>«Se déconnecter»; also for whoever no longer is signed in.</summary>
public sealed class SignOutEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost("/compte/deconnexion", Post).AllowAnonymous();

    private static async Task<IResult> Post(HttpContext http, SessionBook sessions)
    {
        if (http.User.SessionId() is { } session)
        {
            await sessions.End(session, http.User.AccountId()!.Value, http.RequestAborted);
        }

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        MoiCookie.SignedOut(http);
        return Reply.SeeOther(SignInNotice.SignedOut.Url);
    }
}
