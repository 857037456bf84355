using Marten;
using Marten.Services;
using Sipoko.Web.Caching;

namespace Sipoko.Catalog.Freshness;

/// <summary>Drops cached pages once the change they must show can be read.</summary>
internal static class DroppingPages
{
    // Dropped inside the handler, before its commit, a page could be rendered and kept again from the old state.
    public static void DropAfterCommit(this IDocumentSession session, PageCache pages, IReadOnlyList<string> tags) =>
        session.Listeners.Add(new DropPagesAfterCommit(pages, tags));

    private sealed class DropPagesAfterCommit(PageCache pages, IReadOnlyList<string> tags) : DocumentSessionListenerBase
    {
        public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
        {
            pages.Drop(tags);
            return Task.CompletedTask;
        }
    }
}
