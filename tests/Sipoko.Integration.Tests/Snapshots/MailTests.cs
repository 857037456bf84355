using Sipoko.Checkout;
using Sipoko.Checkout.Emails;
using Sipoko.Fulfilment;
using Sipoko.Fulfilment.Emails;
using Sipoko.Web.Pages;
using Line = Sipoko.Checkout.Emails.MailLine;
using Parcel = Sipoko.Fulfilment.Emails.MailLine;

namespace Sipoko.Integration.Tests.Snapshots;

public sealed class MailTests
{
    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(CheckoutModule).Assembly, typeof(FulfilmentModule).Assembly]), "v");

    [Fact]
    public void The_buyers_confirmation() => Renderer.Email(Confirmation).Text.ShouldMatchSnapshot("mail-order-confirmed-text");

    [Fact]
    public void The_buyers_confirmation_in_html() => Renderer.Email(Confirmation).Html.ShouldMatchSnapshot("mail-order-confirmed-html");

    [Fact]
    public void The_sellers_order_to_ship() => Renderer.Email(ToShip).Text.ShouldMatchSnapshot("mail-order-to-ship-text");

    private static OrderConfirmedEmail Confirmation => new(
        "SIP-2026-004217", "vendredi 20 novembre 2026 à 12:00", "67,00\u00A0€", "par carte bancaire", "Camille Roux\n4 rue du Four\n58310 Saint-Amand-en-Puisaye",
        "https://www.sipoko.fr/compte/commandes/SIP-2026-004217?jeton=abc", "https://www.sipoko.fr/conditions", "CGV-2026-11-01", "https://www.sipoko.fr/retractation",
        [
            new("Atelier Kori", "Kori Céramique, SARL, SIREN\u00A0732829320, 4 rue du Four, 58310\u00A0Saint-Amand-en-Puisaye", "bonjour@kori.example, 03 86 00 00 00",
                "Livraison au plus tard le mardi 24 novembre.", "48,00\u00A0€", [new Line("Bol en grès céladon", 2, "24,00\u00A0€", "48,00\u00A0€", MadeToMeasure: false)]),
            new("Orvelin Textiles", "Maison Orvelin, SAS, SIREN\u00A0552100554, 12 quai Vauban, 59000\u00A0Lille", "bonjour@orvelin.example, 03 20 00 00 00",
                "Livraison au plus tard le mardi 1er décembre.", "19,00\u00A0€", [new Line("Rideau en lin", 1, "19,00\u00A0€", "19,00\u00A0€", MadeToMeasure: true)]),
        ]);

    private static OrderToShipEmail ToShip => new(
        "SIP-2026-004217", "Atelier Kori", "mardi 24 novembre", "48,00\u00A0€", "https://www.sipoko.fr/vendeur/commandes/01990000-0000-7000-8000-000000000001", [new Parcel("Bol en grès céladon", 2)]);
}
