using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Sessions;

/// <summary>Each minute, with the security stamp: whether the session still stands. What the person proved at sign-in is carried on.</summary>
internal sealed class SessionCheck(IOptions<SecurityStampValidatorOptions> options, SignInManager<Credential> signIn, ILoggerFactory logs, SessionBook sessions)
    : SecurityStampValidator<Credential>(options, signIn, logs)
{
    protected override async Task SecurityStampVerified(Credential user, CookieValidatePrincipalContext context)
    {
        if (context.Principal?.SessionId() is not { } session || !await sessions.Sees(session, user.Id, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await base.SecurityStampVerified(user, context);
    }

    /// <summary>The new principal is made from the account alone; what belongs to the session comes from the old one.</summary>
    internal static Task CarryOn(SecurityStampRefreshingPrincipalContext context)
    {
        var carried = context.CurrentPrincipal?.Claims.Where(claim => claim.Type is Principals.SessionClaim or Principals.MethodClaim) ?? [];
        context.NewPrincipal?.Identities.First().AddClaims(carried);
        return Task.CompletedTask;
    }
}
