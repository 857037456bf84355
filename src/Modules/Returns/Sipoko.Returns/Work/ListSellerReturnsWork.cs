using Marten;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Contracts;

namespace Sipoko.Returns.Work;

/// <summary>Tells a seller which claims wait for it, and until when.</summary>
public static class ListSellerReturnsWorkHandler
{
    private const int MostListed = 200;

    public static async Task<WaitingWork> Handle(ListSellerReturnsWork query, IQuerySession session, CancellationToken cancellation) => new(
    [
        .. (await session.Query<Claim>().Where(claim => claim.SellerId == query.SellerId && claim.Stage.IsOneOf(ClaimRow.StagesOfSeller)).OrderBy(claim => claim.MovedAt).Take(MostListed).ToListAsync(cancellation)).Select(claim => new WaitingItem(
            KindOf(claim.Stage), $"{ClaimWords.NameOf(claim.Kind)} {claim.Subject.Reference}", $"/vendeur/retours/{claim.Id.Value}", claim.MovedAt,
            claim.DueBy is { } due ? ParisTime.EndOf(due) : null)),
    ]);

    private static string KindOf(ClaimStage stage) => stage switch
    {
        ClaimStage.AwaitingSeller => "Demandes à répondre",
        ClaimStage.Replacing => "Remplacements promis",
        _ => "Retours à contrôler",
    };
}
