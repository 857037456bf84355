using Marten;
using Sipoko.Returns.Audit;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Contracts;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.Withdrawals;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Exports;

/// <summary>Tells a person which withdrawals, returns and reports are kept of them, with what they wrote.</summary>
public static class ExportReturnsHandler
{
    public static async Task<DataExport> Handle(ExportReturns query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var claims = await ClaimRows(query.AccountId, session, keys, cancellation);
        var declarations = await DeclarationRows(query.AccountId, session, keys, cancellation);
        return new(
        [
            .. declarations.Count == 0 ? [] : new[] { new ExportedSection("Déclarations de rétractation", declarations) },
            .. claims.Count == 0 ? [] : new[] { new ExportedSection("Retours, rétractations et signalements", claims) },
        ]);
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ClaimRows(AccountId account, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var claim in await session.Query<Claim>().Where(claim => claim.Buyer == account).ToListAsync(cancellation))
        {
            foreach (var happened in await session.Events.FetchStreamAsync(claim.Id.Value, token: cancellation))
            {
                var data = (ClaimEvent)happened.Data;
                var text = ClaimWords.TextOf(data) is { } written ? (await keys.Open(written, cancellation))?.Value : ClaimWords.ReasonsOf(data);
                rows.Add(new Dictionary<string, string>
                {
                    ["Dossier"] = claim.Id.Value.ToString(), ["Nature"] = ClaimWords.NameOf(claim.Kind), ["Commande"] = claim.Subject.Reference.Value, ["Date"] = French.Instant(data.At),
                    ["Étape"] = ClaimWords.Tell(data).Sentence, ["Texte"] = text ?? "",
                });
            }
        }

        return rows;
    }

    /// <summary>What was declared about the orders of the account, by whoever typed it.</summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> DeclarationRows(AccountId account, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        var purchases = await session.Query<Purchase>().Where(purchase => purchase.Buyer == account).ToListAsync(cancellation);
        foreach (var order in purchases.Select(purchase => purchase.OrderId).Distinct())
        {
            foreach (var withdrawal in await session.Query<Withdrawal>().Where(withdrawal => withdrawal.OrderId == order).ToListAsync(cancellation))
            {
                var notice = await keys.Open(withdrawal.Notice, cancellation);
                rows.Add(new Dictionary<string, string>
                {
                    ["Déclaration"] = withdrawal.Id.Value.ToString(), ["Date"] = French.Instant(withdrawal.At), ["Nom"] = notice?.Name ?? "", ["Commande"] = notice?.Reference ?? "",
                    ["E-mail"] = notice?.Email.Value ?? "", ["Articles"] = notice?.Goods ?? "", ["Suite"] = WithdrawalWords.OutcomeOf(withdrawal),
                });
            }
        }

        return rows;
    }
}
