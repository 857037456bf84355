using System.Text.RegularExpressions;

namespace Sipoko.Host.Messaging;

/// <summary>Names of the durable queues: <c>fulfilment.prepare-seller-orders-on-order-paid</c>. Messages wait under these names across deployments.</summary>
public static partial class QueueNames
{
    private const string Suffix = "Handler";

    /// <summary>A reaction to another module's message: <c>&lt;Act&gt;On&lt;Message&gt;Handler</c>.</summary>
    public static bool IsReaction(Type type) => type is { IsAbstract: true, IsSealed: true } && Reaction().IsMatch(type.Name);

    public static string ForReaction(Type handler) => $"{ModuleOf(handler)}.{Kebab(handler.Name[..^Suffix.Length])}";

    public static string ForCommand(Type message) => $"{ModuleOf(message)}.{Kebab(message.Name)}";

    /// <summary><c>Sipoko.Checkout.Contracts.AddStock</c> is checkout's.</summary>
    private static string ModuleOf(Type type) => type.Namespace?.Split('.') is ["Sipoko", var module, ..] ? module.ToLowerInvariant() : "host";

    private static string Kebab(string name) => WordStart().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("^[A-Z][A-Za-z]+On[A-Z][A-Za-z]+Handler$")]
    private static partial Regex Reaction();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
