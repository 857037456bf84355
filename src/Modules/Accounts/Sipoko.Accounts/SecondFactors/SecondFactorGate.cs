using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>
/// Whoever has the right role but gave a password only is led on, rather than refused: to the page that asks for a code, or to where a second factor is
/// enrolled when there is none.
/// </summary>
internal sealed class SecondFactorGate(IAccountsStore store) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult is { Forbidden: true, AuthorizationFailure: { } failure } && LacksOnlySecondFactor(failure)
            && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await (await AsksCode(context) ?? Results.Redirect(StartEnrolmentEndpoint.Url + BackTo(context))).ExecuteAsync(context);
            return;
        }

        await usual.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>To the page that asks for the code, when there is a second factor and this session has not passed it; else null.</summary>
    public async Task<IResult?> AsksCode(HttpContext http)
    {
        if (http.User.HasSecondFactor() || http.User.AccountId() is not { } account)
        {
            return null;
        }

        await using var session = store.QuerySession();
        if (await session.LoadAsync<Credential>(account, http.RequestAborted) is not { HasSecondFactor: true } credential)
        {
            return null;
        }

        await HalfSignIn.Begin(http, credential);
        return Reply.SeeOther(EnterCodeEndpoint.Url + BackTo(http));
    }

    private static bool LacksOnlySecondFactor(AuthorizationFailure failure) =>
        failure.FailedRequirements.Any() && failure.FailedRequirements.All(requirement => requirement is ClaimsAuthorizationRequirement { ClaimType: Principals.MethodClaim });

    /// <summary>A form cannot be gone back to.</summary>
    private static string BackTo(HttpContext http) => HttpMethods.IsGet(http.Request.Method)
        ? QueryString.Create(ReturnPath.Parameter, http.Request.Path + http.Request.QueryString).ToString()
        : "";
}
