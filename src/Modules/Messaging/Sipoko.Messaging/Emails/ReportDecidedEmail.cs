using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Emails;

/// <summary>The statement of reasons (art. 17 of Regulation 2022/2065) to who reported, or to whom the decision touches.</summary>
/// <param name="IsAuthor">To who answers for the thing: a shop, or the buyer who wrote the message.</param>
/// <param name="IsReview">After a contest.</param>
/// <param name="ContestableUntil">Null when its reader cannot contest any more.</param>
internal sealed record ReportDecidedEmail(
    string Number, bool IsAuthor, bool IsShop, bool IsReview, string Thing, string Verdict, string Facts, string Ground, string? ContestableUntil, string Url) : IEmailView
{
    public string Heading => IsReview ? "Décision après réexamen" : IsAuthor ? "Une décision vous concerne" : "Nous avons décidé";

    public string Subject => IsAuthor ? $"{Heading}\u00A0: {Thing}" : $"Signalement {Number}\u00A0: {(IsReview ? "décision après réexamen" : "notre décision")}";

    public string Preheader => Verdict;

    public string Reason => IsShop ? "Vous recevez ce message parce que votre boutique est concernée par une décision de Sipoko."
        : IsAuthor ? "Vous recevez ce message parce qu’une décision de Sipoko porte sur un message que vous avez envoyé."
        : "Vous recevez ce message parce que vous avez envoyé un signalement sur Sipoko.";
}
