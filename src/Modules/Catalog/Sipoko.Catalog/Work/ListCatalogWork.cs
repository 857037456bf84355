using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Catalog.Moderation;
using Sipoko.Catalog.Products;
using Sipoko.Web.Language;
using Sipoko.Web.Security;

namespace Sipoko.Catalog.Work;

/// <summary>Tells staff which listings wait: contests of removals, each with its day, and how many new or revised listings nobody has read.</summary>
public static class ListCatalogWorkHandler
{
    private const int MostListed = 200;

    public static async Task<WaitingWork> Handle(ListCatalogWork query, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffModeration, query.Role))
        {
            return WaitingWork.None;
        }

        var removed = await session.Query<Product>().Where(product => product.Removal != null && product.Removal.ContestedAt != null && product.Removal.UpheldReason == null)
            .OrderBy(product => product.PublishedAt).Take(MostListed).ToListAsync(cancellation);
        var readUpTo = (await session.LoadAsync<ListingsRead>(ListingsRead.Key, cancellation))?.UpTo ?? DateTimeOffset.MinValue;
        var unread = await session.Query<Product>().CountAsync(product => product.DescribedAt > readUpTo, cancellation);
        var first = await session.Query<Product>().Where(product => product.DescribedAt > readUpTo).OrderBy(product => product.DescribedAt).FirstOrDefaultAsync(cancellation);
        return Of(removed, unread, first?.DescribedAt);
    }

    internal static WaitingWork Of(IReadOnlyList<Product> removed, int unread, DateTimeOffset? since) => new(
    [
        .. removed.Where(product => product.Removal!.IsContestOpen).Select(product => new WaitingItem(
            "Retraits contestés", product.Listing.Title, $"/equipe/moderation/{product.Id.Value}", product.Removal!.ContestedAt!.Value, product.Removal.ContestedAt + Removal.AnswerWithin)),
        .. unread == 0 || since is null ? Array.Empty<WaitingItem>()
            : [new("Fiches à relire", French.Count(unread, "fiche récente à relire", "fiches récentes à relire"), "/equipe/moderation", since.Value)],
    ]);
}
