using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>Puts the objects named by <c>expand[]</c> in the place of their ids.</summary>
internal static class Expansion
{
    private const int Deepest = 4;

    public static JsonObject Expand(World world, JsonObject answer, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var steps = path.Split('.');
            if (steps.Length > Deepest)
            {
                throw StripeRefusal.Invalid(null, $"You cannot expand more than {Deepest} levels of a property. Property: {path}", "expand");
            }

            Expand(world, answer, steps, path);
        }

        return answer;
    }

    private static void Expand(World world, JsonObject owner, ReadOnlySpan<string> steps, string path)
    {
        if (steps.IsEmpty)
        {
            return;
        }

        var name = steps[0];
        if (name == "line_items" && owner.Text("object") == "checkout.session" && world.Find(owner.Id()) is { } session)
        {
            owner[name] = Resources.CheckoutSessions.LineItems(session);
        }
        else if (!owner.ContainsKey(name))
        {
            throw StripeRefusal.Invalid(null, $"This property cannot be expanded ({path}).", "expand");
        }
        else if (owner.Text(name) is { } id && world.Find(id) is { } found)
        {
            owner[name] = found.Published();
        }

        if (owner[name] is JsonObject inner)
        {
            Expand(world, inner, steps[1..], path);
        }
        else if (owner[name] is JsonArray listed)
        {
            foreach (var entry in listed.OfType<JsonObject>())
            {
                Expand(world, entry, steps[1..], path);
            }
        }
    }
}
