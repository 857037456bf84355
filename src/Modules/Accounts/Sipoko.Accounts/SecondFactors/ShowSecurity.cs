using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Credentials;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>«Sécurité»: the password, the second factors, and where the account is open.</summary>
public sealed class ShowSecurityEndpoint : ICarterModule
{
    public const string Url = "/compte/securite";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization();

    private static async Task<IResult> Get(string? etat, HttpContext http, SecurityReader security, Pages pages) =>
        await security.Of(http.User.AccountId()!.Value, http.User.SessionId(), SecurityNotice.For(etat), http.RequestAborted) is { } page ? pages.Show(page) : Reply.NotFound();
}

internal sealed record ShowSecurityPage(
    Notice? Notice, bool HasApp, bool HasSecondFactor, int CodesLeft, IReadOnlyList<PasskeyRow> Passkeys, IReadOnlyList<SessionRow> Sessions) : IPageView
{
    public string Title => "Sécurité";

    public string Codes => $"Il vous reste {French.Count(CodesLeft, "code de secours", "codes de secours")}.";

    public bool HasOtherSessions => Sessions.Any(session => !session.IsPresent);
}

internal sealed record PasskeyRow(string Id, string Name, string Added);

internal sealed record SessionRow(string Id, string Device, string When, bool IsPresent);
