using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sessions;

/// <summary>Opens a session for whoever has proved who they are.</summary>
internal sealed class NewSession(SignInManager<Credential> signIn, UserManager<Credential> users, SessionBook sessions, AccountReader accounts)
{
    /// <returns>Where to go: where they wanted to, or where people of their role begin.</returns>
    public async Task<string> Begin(HttpContext http, Credential credential, bool hasSecondFactor, string? returnTo)
    {
        var role = (await accounts.Find(credential.Id, http.RequestAborted))!.Role;
        if (http.User.SessionId() is { } before && http.User.AccountId() == credential.Id)
        {
            await sessions.End(before, credential.Id, http.RequestAborted);
        }

        var session = await sessions.Begin(credential.Id, credential.Email.Person, http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
        await signIn.SignInWithClaimsAsync(credential, isPersistent: false, ClaimsOf(session, hasSecondFactor));
        MoiCookie.SignedInAs(http, role);
        return returnTo ?? HomeOf(role);
    }

    /// <summary>The person has just proved more than their password, or changed it, in the session they are in: it goes on, with that.</summary>
    /// <param name="isAlone">Every other session of the account ends.</param>
    public async Task Strengthen(HttpContext http, AccountId account, bool hasSecondFactor = true, bool isAlone = false)
    {
        if (http.User.SessionId() is { } session && await users.FindByIdAsync(account.Value.ToString()) is { } credential)
        {
            if (isAlone)
            {
                await sessions.EndOthers(account, session, http.RequestAborted);
            }

            await signIn.SignInWithClaimsAsync(credential, isPersistent: false, ClaimsOf(session, hasSecondFactor));
        }
    }

    private static List<Claim> ClaimsOf(SessionId session, bool hasSecondFactor) =>
    [
        new(Principals.SessionClaim, session.Value.ToString()),
        .. hasSecondFactor ? [new Claim(Principals.MethodClaim, Principals.SecondFactor)] : Array.Empty<Claim>(),
    ];

    private static string HomeOf(string role) => role switch
    {
        Roles.Seller => "/vendeur",
        Roles.Staff => "/equipe",
        _ => "/compte",
    };
}
