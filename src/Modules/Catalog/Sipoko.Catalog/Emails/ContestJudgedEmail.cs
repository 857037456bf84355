using Sipoko.Web.Pages;

namespace Sipoko.Catalog.Emails;

/// <summary>To a seller: what became of a contest.</summary>
/// <param name="StaysRemoved">Something else keeps the product off sale.</param>
internal sealed record ContestJudgedEmail(string ShopName, string ProductTitle, bool IsLifted, bool StaysRemoved, string Why, string ProductUrl) : IEmailView
{
    public string Subject => IsLifted ? $"Le retrait de «\u00A0{ProductTitle}\u00A0» est levé" : $"Le retrait de «\u00A0{ProductTitle}\u00A0» est maintenu";

    public string Preheader => "Votre contestation a été examinée par un autre membre de l’équipe.";

    public string Reason => $"Vous recevez ce message parce que la boutique {ShopName} a contesté une décision.";
}
