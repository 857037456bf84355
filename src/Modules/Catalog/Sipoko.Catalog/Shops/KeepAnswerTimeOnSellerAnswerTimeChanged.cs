using Marten;
using Sipoko.Catalog.Freshness;
using Sipoko.Messaging.Contracts;

namespace Sipoko.Catalog.Shops;

/// <summary>How fast a seller usually answers, as last told.</summary>
/// <param name="UsualMinutes">Null while nobody can tell.</param>
public sealed record AnswerTimeCard(SellerId Id, int? UsualMinutes);

/// <summary>A seller answers faster or slower than before: its pages say so.</summary>
public static class KeepAnswerTimeOnSellerAnswerTimeChangedHandler
{
    public static void Handle(SellerAnswerTimeChanged changed, IDocumentSession session, CatalogMemory memory)
    {
        session.TryUpdateRevision(new AnswerTimeCard(changed.SellerId, changed.UsualMinutes), changed.Version); // an older announcement changes nothing
        session.DropAfterCommit(memory, [CatalogTags.Shop(changed.SellerId)]);
    }
}
