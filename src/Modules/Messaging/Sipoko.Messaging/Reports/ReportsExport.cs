using Marten;
using Sipoko.Web.Language;

namespace Sipoko.Messaging.Reports;

/// <summary>What a person reported, for their own copy.</summary>
internal static class ReportsExport
{
    public static async Task<ExportedSection> Of(AccountId account, IQuerySession session, IPersonKeys keys, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        foreach (var report in await session.Query<Report>().Where(report => report.Reporter == account).OrderBy(report => report.FiledAt).ToListAsync(cancellation))
        {
            var filed = (await session.Events.FetchStreamAsync(report.Id.Value, version: 1, token: cancellation)).Select(happened => happened.Data).OfType<ReportFiled>().Single();
            rows.Add(new Dictionary<string, string>
            {
                ["Numéro"] = report.Number, ["Motif"] = ReportForms.TitleOf(report.Reason), ["Objet"] = report.Thing.Title, ["Le"] = French.Instant(report.FiledAt),
                ["Faits"] = (await keys.Open(filed.Statement, cancellation))?.Facts ?? "", ["État"] = ReportWords.Of(report.Status),
            });
        }

        return new("Mes signalements", rows);
    }
}
