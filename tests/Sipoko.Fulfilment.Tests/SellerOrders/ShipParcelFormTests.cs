using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Web.Forms;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.SellerOrders;

public class ShipParcelFormTests
{
    private static readonly string Bowls = $"quantity-{Bowl.Value:N}";
    private static readonly string Teapots = $"quantity-{Teapot.Value:N}";

    [Fact]
    public async Task A_whole_form_is_a_command()
    {
        var (command, fields) = await Sent(("parcel", $"{First.Value}"), ("carrier", "colissimo"), ("tracking", "6a 123 456"), (Bowls, "2"), (Teapots, "0"));

        fields.Errors.ShouldBeEmpty();
        command!.ParcelId.ShouldBe(First);
        command.SellerId.ShouldBe(Kori);
        command.Carrier.ShouldBe("Colissimo");
        command.Tracking.ShouldBe(new("6A123456"));
        command.TrackingUrl.ShouldBe("https://www.laposte.fr/outils/suivre-vos-envois?code=6A123456");
        command.Contents.ShouldBe([new(Bowl, 2)]);
    }

    [Fact]
    public async Task An_empty_form_is_told_all_its_faults_at_once()
    {
        var (command, fields) = await Sent();
        command.ShouldBeNull();
        fields.Errors.Select(error => error.Name).ShouldBe(["parcel", "carrier", "tracking", Bowls, Teapots]);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("deux")]
    [InlineData("")]
    public async Task A_quantity_is_at_most_what_is_left(string typed)
    {
        var (command, fields) = await Sent(("parcel", $"{First.Value}"), ("carrier", "dpd"), ("tracking", "6A123456"), (Bowls, typed), (Teapots, "1"));
        command.ShouldBeNull();
        fields.Errors.ShouldBe([new(Bowls, "Indiquez une quantité de 0 à 2.")]);
    }

    [Theory]
    [InlineData("https://www.exemple.fr/suivi?n=1", true)]
    [InlineData("", true)]
    [InlineData("http://www.exemple.fr/suivi", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//exemple.fr", false)]
    [InlineData("exemple.fr", false)]
    [InlineData("data:text/html,x", false)]
    public async Task Another_carriers_link_is_safe_to_follow(string typed, bool taken)
    {
        var (command, fields) = await Sent(("parcel", $"{First.Value}"), ("carrier", "autre"), ("tracking", "6A123456"), ("tracking_url", typed), (Bowls, "1"), (Teapots, "1"));
        (command is not null).ShouldBe(taken);
        fields.ErrorOf("tracking_url").ShouldBe(taken ? null : "Ce lien doit commencer par https://.");
    }

    [Fact]
    public async Task A_known_carriers_link_is_ours_whatever_was_typed()
    {
        var (command, _) = await Sent(("parcel", $"{First.Value}"), ("carrier", "dpd"), ("tracking", "6A123456"), ("tracking_url", "javascript:alert(1)"), (Bowls, "1"), (Teapots, "1"));
        command!.TrackingUrl.ShouldBe("https://trace.dpd.fr/fr/trace/6A123456");
    }

    [Fact]
    public async Task The_form_shown_again_keeps_what_was_typed()
    {
        var (_, fields) = await Sent(("parcel", $"{First.Value}"), ("carrier", "dpd"), ("tracking", "<x>"), (Bowls, "9"));
        var form = ShipParcelForm.Of(fields, Card);
        form.ParcelId.ShouldBe($"{First.Value}");
        form.Carrier.Options!.Single(option => option.Selected).Value.ShouldBe("dpd");
        form.Tracking.Value.ShouldBe("<x>");
        form.Tracking.Error.ShouldNotBeNull();
        form.Quantities.Select(field => field.Value).ShouldBe(["9", "1"]);
    }

    [Fact]
    public void A_blank_form_offers_all_that_is_left_in_a_parcel_of_its_own()
    {
        var form = ShipParcelForm.Blank(Card);
        form.Quantities.Select(field => (field.Label, field.Value)).ShouldBe([("Bol en grès (reste\u00A02)", "2"), ("Théière (reste\u00A01)", "1")]);
        form.ParcelId.ShouldNotBe(ShipParcelForm.Blank(Card).ParcelId);
        form.Errors.ShouldBeEmpty();
    }

    private static async Task<(ShipParcel? Command, FormFields Fields)> Sent(params (string Name, string Value)[] typed)
    {
        var fields = await FormFields.Read(new DefaultHttpContext
        {
            Request =
            {
                ContentType = "application/x-www-form-urlencoded",
                Form = new FormCollection(typed.ToDictionary(field => field.Name, field => new StringValues(field.Value))),
            },
        }.Request);
        return (ShipParcelForm.TryParse(fields, Card, out var command) ? command : null, fields);
    }
}
