using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>A refusal in Stripe's own words and shape.</summary>
internal sealed class StripeRefusal(int status, string type, string? code, string message, string? param = null) : Exception(message)
{
    public int Status => status;

    // Stripe keeps no idempotent answer for a call whose parameters it did not accept.
    public bool IsRemembered => code is not null && !code.StartsWith("parameter_", StringComparison.Ordinal);

    public static StripeRefusal Unknown(string param) => Invalid("parameter_unknown", $"Received unknown parameter: {param}", param);

    public static StripeRefusal Missing(string param) => Invalid("parameter_missing", $"Missing required param: {param}.", param);

    public static StripeRefusal Invalid(string? code, string message, string? param = null) => new(400, "invalid_request_error", code, message, param);

    public static StripeRefusal NotFound(string kind, string id, string param = "id") =>
        new(404, "invalid_request_error", "resource_missing", $"No such {kind.Replace('.', '_')}: '{id}'", param);

    public JsonObject Body(string requestId)
    {
        var error = new JsonObject { ["type"] = type, ["message"] = Message };
        if (code is not null)
        {
            error["code"] = code;
            error["doc_url"] = "https://stripe.com/docs/error-codes/" + code.Replace('_', '-');
        }

        if (param is not null)
        {
            error["param"] = param;
        }

        error["request_log_url"] = $"https://dashboard.stripe.com/test/logs/{requestId}";
        return new JsonObject { ["error"] = error };
    }
}
