using Marten;

namespace Sipoko.Catalog.Freshness;

/// <summary>Drops cached pages on every host once the change they must show can be read.</summary>
internal static class DroppingPages
{
    // Dropped inside the handler, before its commit, a page could be rendered and kept again from the old state.
    public static void DropAfterCommit(this IDocumentSession session, CatalogMemory memory, IReadOnlyList<string> tags) => memory.DropAfterCommit(session, tags);
}
