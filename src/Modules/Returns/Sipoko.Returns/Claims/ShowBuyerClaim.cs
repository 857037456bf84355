using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Claims;

/// <summary>The buyer, with an account or without, follows a claim and does what is next.</summary>
public sealed class ShowBuyerClaimEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/compte/retours/{id:guid}", (Guid id, HttpContext http, ClaimDesk desk) => desk.Show(http, id, Party.Buyer)).AllowAnonymous();
        app.MapGet("/compte/retours/{id:guid}/{act}", (Guid id) => Reply.SeeOther($"/compte/retours/{id}")).AllowAnonymous(); // a refused form that is reloaded
        app.MapGet("/compte/retours/{id:guid}/fichiers/{file:guid}", (Guid id, Guid file, HttpContext http, ClaimDesk desk, IFileStore files) => desk.File(http, id, file, Party.Buyer, files)).AllowAnonymous();
    }
}

internal sealed record ShowBuyerClaimPage(ClaimView View) : IPageView
{
    public string Title => $"{View.Kind} {View.Reference}";

    public string? Robots => "noindex";

    public IReadOnlyList<Crumb> Crumbs => [new("/compte", "Compte"), new("/compte/retours", "Retours et garanties"), new(null, View.Kind)];

    public bool MaySendBack => View.Claim.Stage is ClaimStage.AwaitingParcel;

    public bool AsksCost => View.Claim is { SellerPaysReturn: true, HasLabel: false };

    public bool MayAnswerOffer => View.Claim.Stage is ClaimStage.Offered;

    public string Offer => French.Euros(View.Claim.Offered ?? Money.Zero);

    public bool MayConfirm => View.Claim.Stage is ClaimStage.Replacing;

    public bool MayGiveUp => GiveUpClaimHandler.IsOpen(View.Claim);

    public Field Carrier => View.Forms.Line("transporteur", "Transporteur", 60);

    public Field Tracking => View.Forms.Line("suivi", "Numéro de suivi", 60, "Tel qu’il figure sur le reçu.");

    public Field Cost => View.Forms.Line("cout", "Ce que l’envoi vous a coûté", 12, "En euros, 100\u00A0€ au plus\u00A0; le vendeur vous le rembourse.", required: false, inputmode: "decimal");

    public FileField Receipt => View.Forms.Files("recu", "Reçu du transporteur");
}
