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
            var events = (await session.Events.FetchStreamAsync(report.Id.Value, token: cancellation)).Select(happened => happened.Data).ToArray();
            var told = await keys.Open(events.OfType<ReportFiled>().Single().Statement, cancellation);
            var contest = events.OfType<ReportContested>().FirstOrDefault(contested => contested.Party == ReportParty.Reporter);
            rows.Add(new Dictionary<string, string>
            {
                ["Numéro"] = report.Number, ["Motif"] = ReportForms.TitleOf(report.Reason), ["Objet"] = report.Thing.Title, ["Le"] = French.Instant(report.FiledAt),
                ["Faits"] = told?.Facts ?? "", ["Précisions"] = string.Join("\n", (told?.Details ?? []).Select(detail => $"{detail.Label}\u00A0: {detail.Value}")),
                ["Fichiers joints"] = string.Join(", ", (told?.Files ?? []).Select(file => file.Name)),
                ["Contestation"] = contest is null ? "" : (await keys.Open(contest.Letter, cancellation))?.Text ?? "", ["État"] = ReportWords.Of(report.Status),
            });
        }

        return new("Mes signalements", rows);
    }
}
