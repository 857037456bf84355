using System.Net;
using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.Audit;

[Collection(SiteCollection.Name)]
public sealed class OrderAuditTests(SipokoApp app)
{
    private const string Reason = "Réclamation de l’acheteuse du 20 novembre";

    [Fact]
    public async Task Staff_replay_an_order_over_all_modules_in_causal_order()
    {
        var order = await WholeStory();
        var staff = await Auditor.Of(app);

        var audit = await staff.Opens(order.Reference, Reason);

        audit.Text.ShouldContain(Reason);
        var timeline = Auditor.Timeline(audit);
        timeline.Select(chapter => chapter.Module).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["Catalogue", "Commande", "Compte", "Consultation", "Expédition", "Messages", "Retours"]);
        timeline.Select(chapter => chapter.At).ShouldBeInOrder(SortDirection.Ascending);
        string[] story =
        [
            "accounts.account_registered", "accounts.account_approved", "checkout.order_placed", "checkout.payment_opened", "checkout.payment_succeeded", "fulfilment.seller_order_prepared",
            "fulfilment.parcel_shipped", "fulfilment.parcel_received", "returns.return_right_opened", "messaging.message_posted", "accounts.order_audit_opened",
        ];
        var types = timeline.Select(chapter => chapter.Type).ToList();
        story.Select(type => types.IndexOf(type)).ShouldBeInOrder(SortDirection.Ascending);
        story.ShouldAllBe(type => types.Contains(type));
    }

    [Fact]
    public async Task The_state_is_folded_to_any_event_or_instant_and_two_positions_are_compared()
    {
        var order = await WholeStory();
        var staff = await Auditor.Of(app);
        var audit = await staff.Opens(order.Reference, Reason);
        var timeline = Auditor.Timeline(audit).ToList();
        var placed = timeline.FindIndex(chapter => chapter.Type == "checkout.order_placed") + 1;
        var paid = timeline.FindIndex(chapter => chapter.Type == "checkout.order_paid") + 1;

        var whenPlaced = await staff.Replays(audit, $"n={placed}");
        whenPlaced.Text.ShouldContain($"État après l’événement {placed}");
        whenPlaced.Document.QuerySelectorAll("details[open] dl.state dd").Select(field => field.TextContent).ShouldContain("En attente de paiement");

        var compared = await staff.Replays(audit, $"n={paid}&avec={placed}");
        compared.Text.ShouldContain($"Différences entre les positions {placed} et {paid}");
        compared.Document.QuerySelectorAll("del").Select(old => old.TextContent).ShouldContain("En attente de paiement");
        compared.Document.QuerySelectorAll("ins").Select(now => now.TextContent).ShouldContain("Payée");

        var instant = whenPlaced.Document.QuerySelector("#instant")!.GetAttribute("value")!;
        (await staff.Replays(audit, $"instant={Uri.EscapeDataString(instant)}")).Status.ShouldBe(HttpStatusCode.OK);
        (await staff.Replays(audit, "instant=2020-01-01T00:00:00")).Text.ShouldContain("Avant le premier événement");
        (await staff.Replays(audit, "n=0")).Text.ShouldContain("Avant le premier événement");
    }

    [Fact]
    public async Task Nobody_reads_an_audit_without_a_reason_of_their_own()
    {
        var order = await WholeStory();
        var staff = await Auditor.Of(app);

        (await staff.Opens(order.Reference, "")).ErrorOf("reason")!.ShouldContain("pourquoi");
        (await staff.Opens("SIP-2026-999999", Reason)).ErrorOf("reference")!.ShouldContain("Aucune commande");
        (await staff.Browser.Opens($"/equipe/audit/{order.Reference}")).Path.ShouldStartWith("/equipe/audit?reference=");
        (await staff.Browser.Opens($"/equipe/audit/{order.Reference}?consultation={Guid.CreateVersion7()}")).Path.ShouldStartWith("/equipe/audit?reference=");

        var opened = await staff.Opens(order.Reference, Reason);
        app.Clock.Advance(TimeSpan.FromHours(9));
        (await staff.Browser.Opens(opened.Path)).Path.ShouldStartWith("/equipe/audit?reference=");
    }

    private async Task<PlacedOrder> WholeStory()
    {
        var buyer = await Buyer.WithAccount(app, Person.Perrine);
        var order = await buyer.Buys("livre-terre-et-feu");
        var shop = await Shop.Of(app, Shop.Kori);
        await shop.Ships(order, "colissimo", "8R5678");
        await buyer.ConfirmsReceipt(order);
        await buyer.Writes(order, "Atelier Kori", "Bien reçu, merci.");
        return order;
    }
}
