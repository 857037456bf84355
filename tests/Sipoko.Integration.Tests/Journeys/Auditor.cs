using Answer = Sipoko.Integration.Tests.Site.Visitor.Answer;

namespace Sipoko.Integration.Tests.Journeys;

/// <summary>A member of staff who replays an order.</summary>
public sealed class Auditor
{
    private Auditor(Visitor browser) => Browser = browser;

    public Visitor Browser { get; }

    public static async Task<Auditor> Of(SipokoApp app) => new(await app.SignedIn("equipe"));

    public async Task<Answer> Opens(string reference, string reason) =>
        await Browser.Submits(await Browser.Opens("/equipe/audit"), "form[action='/equipe/audit']", ("reference", reference), ("reason", reason));

    /// <summary>The same page at another position or instant.</summary>
    public Task<Answer> Replays(Answer audit, string query) => Browser.Opens($"{audit.Path.Split('&')[0]}&{query}");

    /// <summary>The events as told, oldest first.</summary>
    public static IReadOnlyList<Chapter> Timeline(Answer audit) =>
        [.. audit.Document.QuerySelectorAll("ol.timeline > li").Reverse().Select(item => new Chapter(
            item.QuerySelector("b")!.TextContent.Replace('\u00A0', ' '), item.QuerySelectorAll(".small.muted")[1].TextContent.Split(" · ")[0],
            item.QuerySelector("time")!.GetAttribute("datetime")!, item.QuerySelector("dd")!.TextContent.Split(',')[0]))];

    public sealed record Chapter(string Sentence, string Module, string At, string Type);
}
