using Marten;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Contracts;
using Sipoko.Returns.Purchases;
using Sipoko.Web.Language;

namespace Sipoko.Returns.ReturnRights;

/// <summary>Tells a buyer's order page what may be done, line by line, and which claims run.</summary>
public static class GetReturnActionsHandler
{
    public static async Task<ReturnActions> Handle(GetReturnActions query, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var purchases = await session.Query<Purchase>().Where(purchase => purchase.OrderId == query.OrderId).ToListAsync(cancellation);
        var files = await PurchaseReader.With(session, purchases, cancellation);
        var today = ParisTime.Day(clock.GetUtcNow());
        return new([.. files.SelectMany(file => ActionsOf(file, today))]);
    }

    internal static IEnumerable<ReturnAction> ActionsOf(PurchaseFile file, DateOnly today)
    {
        var purchase = file.Purchase;
        foreach (var claim in file.Claims)
        {
            yield return new(purchase.Id, null, new($"Suivre\u00A0: {ClaimWords.NameOf(claim.Kind).ToLower(French.Culture)}", $"/compte/retours/{claim.Id.Value}", ClaimWords.NameOf(claim.Stage)));
        }

        if (file.MayWithdraw(today))
        {
            yield return new(purchase.Id, null, new(
                "Renoncer au contrat ici", $"/retractation?commande={purchase.Reference}", file.WithdrawalUntil is { } until ? $"jusqu’au {French.LongDay(until)}" : "jusqu’à 14\u00A0jours après la réception"));
        }

        if (file.Right is null && ReportNonDeliveryHandler.IsOpen(purchase, today) && !purchase.IsWhollyCancelled)
        {
            yield return new(purchase.Id, null, new("Je n’ai rien reçu", $"{StartClaimEndpoint.Path}?commande={purchase.Reference}&ligne={purchase.Lines[0].OfferId.Value}&raison={StartClaimEndpoint.NotReceived}"));
        }

        foreach (var line in purchase.Lines.Where(line => file.Right is not null && file.Free(line.OfferId) > 0))
        {
            yield return new(purchase.Id, line.OfferId, new("Retourner l’article", $"{StartClaimEndpoint.Path}?commande={purchase.Reference}&ligne={line.OfferId.Value}"));
        }
    }
}
