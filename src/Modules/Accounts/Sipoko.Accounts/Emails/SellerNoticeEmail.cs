using Sipoko.Web.Pages;

namespace Sipoko.Accounts.Emails;

/// <summary>To whoever acts for a company: what was decided about it, why, and what to do now.</summary>
internal sealed record SellerNoticeEmail(
    string Subject, string Preheader, string Reason, IReadOnlyList<string> Paragraphs, IReadOnlyList<ReasonRow> Reasons, string Label, string Url) : IEmailView;

/// <summary>One statement of reasons as it is shown (art. 17 of Regulation 2022/2065).</summary>
internal sealed record ReasonRow(string Facts, string Ground, string Kind)
{
    public static ReasonRow Of(StatementOfReasons reasons) => new(
        reasons.Facts, reasons.Ground, (reasons.IsByLaw ? "Fondement légal" : "Fondement contractuel") + (reasons.IsAutomated ? ", décision automatique" : ", décision prise par une personne"));
}
