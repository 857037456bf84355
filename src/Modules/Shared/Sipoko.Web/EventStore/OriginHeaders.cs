namespace Sipoko.Web.EventStore;

/// <summary>The headers that say who acted, on every message and every event.</summary>
public static class OriginHeaders
{
    /// <summary>Kind and id: <c>account:0199…</c>, <c>guest</c>, <c>stripe</c>, <c>system</c>.</summary>
    public const string Actor = "actor";

    public const string Role = "role";

    /// <summary>The route's pattern, never its values: <c>POST /vendeur/commandes/{id}/expedition</c>.</summary>
    public const string Route = "route";

    /// <summary>Version of the application that wrote the event.</summary>
    public const string Application = "application";

    /// <summary>Version of the legal texts that the person had before them.</summary>
    public const string Terms = "terms";

    /// <summary>How many messages lie between the person's act and the event.</summary>
    public const string Hops = "hops";

    public static readonly string[] Carried = [Actor, Role, Route, Terms];
}
