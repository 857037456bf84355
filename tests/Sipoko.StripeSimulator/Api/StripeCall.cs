using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator.Api;

/// <summary>One accepted call: who, on what, with which parameters.</summary>
internal sealed record StripeCall(World World, Parameters Parameters, string Id, string Path, string Origin, string? Account)
{
    public long Now => World.Now;

    /// <summary>The object named in the path.</summary>
    public JsonObject Subject(string kind) => World.Find(Id, kind) ?? throw StripeRefusal.NotFound(kind, Id);

    /// <summary>The object named by a parameter, when one is.</summary>
    public JsonObject? Named(string parameter, string kind) =>
        Parameters.Text(parameter) is { } id ? World.Find(id, kind) ?? throw StripeRefusal.NotFound(kind, id, parameter) : null;
}
