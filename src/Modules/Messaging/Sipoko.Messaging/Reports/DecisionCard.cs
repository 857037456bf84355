using Sipoko.Web.Language;

namespace Sipoko.Messaging.Reports;

/// <summary>A decision with its statement of reasons, as everyone concerned reads it; drawn by the partial «decision».</summary>
internal sealed record DecisionCard(string Heading, string Verdict, string Facts, string Ground, string Automation, string When)
{
    public static DecisionCard Of(ReadDecision decision, ReportParty reader) => new(
        decision.IsReview ? "Décision après réexamen" : "Décision", reader == ReportParty.Seller ? ReportWords.ToldToAuthor(decision.Verdict) : ReportWords.Told(decision.Verdict), decision.Reasons.Facts, ReportWords.GroundOf(decision.Reasons),
        decision.Reasons.IsAutomated ? "Décision prise par un programme." : "Décision prise par une personne, sans traitement automatisé.", French.Instant(decision.At));
}
