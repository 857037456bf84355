using Sipoko.Accounts;
using Sipoko.Accounts.Credentials;
using Sipoko.Accounts.SecondFactors;
using Sipoko.Host.Development.DemoMarket;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Development;

/// <summary>
/// The demo's phone: the code that each of its sellers and staff would read in their authenticator app. It exists only where the demo's mailbox does,
/// and shows the people of the demo only.
/// </summary>
internal static class DemoCodes
{
    public static void Map(IEndpointRouteBuilder site) =>
        site.MapGet("/boite-aux-lettres/codes", async (HttpContext http, IConfiguration configuration, IAccountsStore store, IPersonKeys keys, TimeProvider clock, Pages pages) =>
            pages.Show(new DemoCodesPage(await List(configuration, store, keys, clock.GetUtcNow(), http.RequestAborted)))).AllowAnonymous();

    private static async Task<IReadOnlyList<DemoCode>> List(IConfiguration configuration, IAccountsStore store, IPersonKeys keys, DateTimeOffset now, CancellationToken cancellation)
    {
        var codes = new List<DemoCode>();
        await using var session = store.QuerySession();
        foreach (var person in await DemoLogin.Read(configuration, cancellation))
        {
            var credential = await session.LoadAsync<Credential>(new AccountId(DemoIds.Of("account", person.Name)), cancellation);
            if (credential?.Authenticator is { } app && await keys.Open(app.Secret, cancellation) is { } secret)
            {
                codes.Add(new(person.Email, CodeOf(app, secret, now)));
            }
        }

        return codes;
    }

    /// <summary>The next one that would be taken: each serves once.</summary>
    private static string CodeOf(Authenticator app, string secret, DateTimeOffset now) =>
        Math.Max(Totp.StepAt(now), app.LastStep + 1) is var step && step <= Totp.StepAt(now) + 1 ? Totp.CodeOf(secret, step) : "dans une demi-minute";
}

internal sealed record DemoCode(string Email, string Code);

internal sealed record DemoCodesPage(IReadOnlyList<DemoCode> Codes) : IPageView
{
    public string Title => "Codes de démonstration";

    public string? Robots => "noindex";
}
