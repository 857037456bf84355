using System.Text;
using System.Text.Json.Nodes;
using Sipoko.StripeSimulator.Admin;

namespace Sipoko.StripeSimulator.Api;

/// <summary>What every call to the API passes: key, faults, parameters, idempotency, and Stripe's shape of answer.</summary>
internal sealed class ApiGate(World world)
{
    public async Task Serve(HttpContext context, StripeRoute route)
    {
        var requestId = World.NewId("req");
        context.Response.Headers["Request-Id"] = requestId;
        context.Response.Headers["Stripe-Version"] = SimulatorSettings.ApiVersion;

        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var fault = world.Run(() => world.Faults.Next(context.Request.Path));
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, context.RequestAborted);
        }

        var answer = fault.Kind == FaultKind.ServerError ? ServerError(requestId) : Decide(context.Request, route, body, requestId);
        if (fault.Kind == FaultKind.DropAfterEffect)
        {
            context.Abort();
            return;
        }

        if (answer.IsReplay)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    public static async Task RefuseUnknownRoute(HttpContext context)
    {
        var requestId = World.NewId("req");
        var refusal = new StripeRefusal(404, "invalid_request_error", null,
            $"Unrecognized request URL ({context.Request.Method}: {context.Request.Path}), or one that this simulator does not play.");
        context.Response.StatusCode = refusal.Status;
        context.Response.Headers["Request-Id"] = requestId;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(refusal.Body(requestId).Written(), context.RequestAborted);
    }

    private Answer Decide(HttpRequest request, StripeRoute route, string body, string requestId)
    {
        string? key = request.Method == "POST" ? request.Headers["Idempotency-Key"] : default;
        var path = request.Path + " " + request.Headers["Stripe-Account"];
        return world.Run(() =>
        {
            try
            {
                Authenticate(request);
                if (key is not null && IdempotencyKeys.Recall(world, key, path, body) is { } earlier)
                {
                    return earlier;
                }

                return Remembered(key, path, body, Execute(request, route, body));
            }
            catch (StripeRefusal refusal)
            {
                var answer = new Answer(refusal.Status, refusal.Body(requestId).Written());
                return refusal.IsRemembered ? Remembered(key, path, body, answer) : answer;
            }
        }, requestId, key);
    }

    private Answer Execute(HttpRequest request, StripeRoute route, string body)
    {
        var parameters = Parameters.Parse(request.Method == "POST" ? body : request.QueryString.Value ?? "");
        route.Accepts(parameters, "");
        string? account = request.Headers["Stripe-Account"];
        if (account is not null && world.Find(account, "account") is null)
        {
            throw new StripeRefusal(403, "invalid_request_error", "account_invalid",
                $"The provided key does not have access to account '{account}' (or that account does not exist).");
        }

        var origin = world.Settings.PublicUrl ?? $"{request.Scheme}://{request.Host}";
        var call = new StripeCall(world, parameters, request.RouteValues["id"] as string ?? "", request.Path, origin, account);
        var answer = route.Answer(call).Published();
        return new Answer(200, Expansion.Expand(world, answer, parameters.Texts("expand")).Written());
    }

    private Answer Remembered(string? key, string path, string body, Answer answer)
    {
        if (key is not null)
        {
            IdempotencyKeys.Remember(world, key, path, body, answer);
        }

        return answer;
    }

    private void Authenticate(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            throw new StripeRefusal(401, "invalid_request_error", null, "You did not provide an API key.");
        }

        if (header != "Bearer " + world.Settings.SecretKey)
        {
            throw new StripeRefusal(401, "invalid_request_error", null, "Invalid API Key provided.");
        }
    }

    private static Answer ServerError(string requestId) =>
        new(500, new StripeRefusal(500, "api_error", null, "The simulator was asked to fail this call.").Body(requestId).Written());
}
