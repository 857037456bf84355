using Marten;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Contracts;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Exports;

/// <summary>Tells a person which withdrawals, returns and reports are kept of them, with what they wrote.</summary>
public static class ExportReturnsHandler
{
    public static async Task<DataExport> Handle(ExportReturns query, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var claim in await session.Query<Claim>().Where(claim => claim.Buyer == query.AccountId).ToListAsync(cancellation))
        {
            foreach (var happened in await session.Events.FetchStreamAsync(claim.Id.Value, token: cancellation))
            {
                var data = (ClaimEvent)happened.Data;
                var text = ClaimWords.TextOf(data) is { } written ? (await keys.Open(written, cancellation))?.Value : ClaimWords.ReasonsOf(data);
                rows.Add(new Dictionary<string, string>
                {
                    ["Dossier"] = claim.Id.Value.ToString(), ["Nature"] = ClaimWords.NameOf(claim.Kind), ["Commande"] = claim.Subject.Reference.Value, ["Date"] = French.Instant(happened.Timestamp),
                    ["Étape"] = ClaimWords.Tell(data).Sentence, ["Texte"] = text ?? "",
                });
            }
        }

        return rows.Count == 0 ? DataExport.Empty : new([new("Retours, rétractations et signalements", rows)]);
    }
}
