using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Resources;

namespace Sipoko.StripeSimulator.Paying;

/// <summary>Where <c>session.url</c> leads, and the five ways out of it.</summary>
internal static class PaymentRoutes
{
    public static void Map(WebApplication app, World world)
    {
        var page = app.MapGroup("/pay/{id}").AddEndpointFilter(async (context, next) =>
        {
            var headers = context.HttpContext.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            return await next(context);
        });

        page.MapGet("", (string id, bool? refus) => WithSession(world, id, session => PaymentPage.Open(session, refus == true)));
        page.MapPost("/payer", (string id, HttpRequest request) => Choose(world, id, request, (session, means) =>
        {
            Purchase.Pay(world, session, means);
            return Back(PaymentPage.ReturnUrl(session));
        }, Back));
        page.MapPost("/payer-sans-revenir", (string id, HttpRequest request) => Choose(world, id, request, (session, means) =>
        {
            Purchase.Pay(world, session, means);
            return PaymentPage.PaidWithoutReturn(session);
        }, _ => null));
        page.MapPost("/payer-plus-tard", (string id, HttpRequest request) => Choose(world, id, request, (session, means) =>
        {
            Purchase.Delay(world, session, means);
            return Back($"/pay/{id}");
        }, _ => null));
        page.MapPost("/accepter", (string id) => Answer(world, id, accepted: true));
        page.MapPost("/rejeter", (string id) => Answer(world, id, accepted: false));
        page.MapPost("/refuser", (string id, HttpRequest request) => Choose(world, id, request, (session, means) =>
        {
            Purchase.Decline(world, session, means);
            return Back($"/pay/{id}?refus=true");
        }, _ => null));
        page.MapPost("/abandonner", (string id) => WithSession(world, id, session => session.Text("cancel_url") is { } url
            ? Back(url)
            : PageLayout.Message("Paiement abandonné", "Rien n’a été débité. Vous pouvez fermer cette page.")));
    }

    private static IResult WithSession(World world, string id, Func<JsonObject, IResult> whenOpen, Func<string?, IResult?>? whenPaid = null) => world.Run(() =>
    {
        if (world.Find(id, CheckoutSessions.Kind) is not { } session)
        {
            return PaymentPage.Unknown();
        }

        return Purchase.Refreshed(world, session).Text("status") switch
        {
            "open" => whenOpen(session),
            "complete" when Purchase.IsWaiting(session) => PaymentPage.Waiting(session),
            "complete" => whenPaid?.Invoke(PaymentPage.ReturnUrl(session)) ?? PaymentPage.AlreadyPaid(session),
            _ => PaymentPage.Expired(session),
        };
    });

    private static IResult Answer(World world, string id, bool accepted) => world.Run(() =>
    {
        if (world.Find(id, CheckoutSessions.Kind) is not { } session)
        {
            return PaymentPage.Unknown();
        }

        Purchase.Answer(world, session, accepted);
        return Back(accepted ? PaymentPage.ReturnUrl(session) : session.Text("cancel_url") ?? PaymentPage.ReturnUrl(session));
    });

    private static async Task<IResult> Choose(
        World world, string id, HttpRequest request, Func<JsonObject, string, IResult> act, Func<string?, IResult?> whenPaid)
    {
        var chosen = request.HasFormContentType ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["moyen"].ToString() : "";
        return WithSession(world, id, session =>
        {
            var allowed = PaymentPage.Allowed(session).ToList();
            return act(session, allowed.Contains(chosen) ? chosen : allowed[0]);
        }, whenPaid);
    }

    // 303, so that the browser fetches the next page with GET and a reload pays nothing twice.
    private static IResult Back(string? url) => url is null
        ? PageLayout.Message("Paiement effectué", "Vous pouvez fermer cette page.")
        : new SeeOther(url);

    private sealed class SeeOther(string url) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            // A header holds ASCII only; a path, read as a Uri on Linux, would turn into a file.
            httpContext.Response.Headers.Location = url.StartsWith('/') ? url : new Uri(url).AbsoluteUri;
            return Task.CompletedTask;
        }
    }
}
