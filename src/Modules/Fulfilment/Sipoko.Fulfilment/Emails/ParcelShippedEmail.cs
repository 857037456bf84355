using Sipoko.Web.Pages;

namespace Sipoko.Fulfilment.Emails;

/// <summary>To a buyer: a parcel is on its way.</summary>
internal sealed record ParcelShippedEmail(
    string Reference, string ShopName, string Carrier, string Tracking, string? TrackingUrl, string PromisedBy, string OrderUrl, IReadOnlyList<MailLine> Lines) : IEmailView
{
    public string Subject => $"Votre colis de {ShopName} est en route";

    public string Preheader => $"{Carrier}, numéro de suivi {Tracking}.";

    public string Reason => $"Vous recevez ce message parce que vous avez passé la commande {Reference} sur Sipoko.";
}
