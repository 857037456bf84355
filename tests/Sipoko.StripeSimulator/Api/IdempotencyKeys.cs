using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>The first answer to a key is the answer to every repeat of it, for a day.</summary>
internal static class IdempotencyKeys
{
    private const long Lifetime = 24 * 60 * 60;

    public static Answer? Recall(World world, string key, string path, string body)
    {
        if (!world.IdempotentAnswers.TryGetValue(key, out var kept))
        {
            return null;
        }

        if (kept.Number("created") + Lifetime <= world.Now)
        {
            world.IdempotentAnswers.Remove(key);
            return null;
        }

        return kept.Text("asked") == Fingerprint(path, body)
            ? new Answer((int)kept.Number("status"), kept.Text("body")!, IsReplay: true)
            : throw new StripeRefusal(400, "idempotency_error", null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
                $"Try using a key other than '{key}' if you meant to execute a different request.");
    }

    public static void Remember(World world, string key, string path, string body, Answer answer)
    {
        world.IdempotentAnswers[key] = new JsonObject
        {
            ["asked"] = Fingerprint(path, body),
            ["created"] = world.Now,
            ["status"] = (long)answer.Status,
            ["body"] = answer.Body,
        };
        world.Changed();
    }

    private static string Fingerprint(string path, string body) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path + "\n" + body)));
}

internal sealed record Answer(int Status, string Body, bool IsReplay = false);
