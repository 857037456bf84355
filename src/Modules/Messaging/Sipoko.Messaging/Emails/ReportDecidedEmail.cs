using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>The statement of reasons (art. 17 of Regulation 2022/2065) to who reported, or to the seller whom the decision touches.</summary>
/// <param name="IsReview">After a contest.</param>
internal sealed record ReportDecidedEmail(
    string Number, bool IsSeller, bool IsReview, string Thing, string Verdict, string Facts, string Ground, string ContestableUntil, string Url) : IEmailView
{
    public string Heading => IsReview ? "Décision après réexamen" : IsSeller ? "Une décision vous concerne" : "Nous avons décidé";

    public string Subject => IsSeller ? $"{Heading}\u00A0: {Thing}" : $"Signalement {Number}\u00A0: {(IsReview ? "décision après réexamen" : "notre décision")}";

    public string Preheader => Verdict;

    public string Reason => IsSeller ? "Vous recevez ce message parce que votre boutique est concernée par une décision de Sipoko." : "Vous recevez ce message parce que vous avez envoyé un signalement sur Sipoko.";
}
