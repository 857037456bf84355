using Sipoko.Fulfilment.Emails;
using Sipoko.Fulfilment.SellerOrders;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using static Sipoko.Fulfilment.Tests.SellerOrders.Orders;

namespace Sipoko.Fulfilment.Tests.Pages;

public class RenderingTests
{
    private const string Hostile = "<script>alert(1)</script>\" onload=\"alert(1)";

    private static readonly Renderer Renderer = new(new TemplateLibrary([typeof(FulfilmentModule).Assembly]), "v");

    private static readonly SellerOrderCard HostileCard = Card with
    {
        Reference = Hostile,
        Recipient = new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile),
        Lines = [Prepared.Lines[0] with { Title = Hostile, Slug = Hostile, Picture = Hostile }],
        Left = [new(Bowl, Hostile, 2)],
        Parcels = [new(First, Hostile, new(Hostile), Hostile, [new(Bowl, 1)], Noon, Noon), new(Second, Hostile, new(Hostile), null, [new(Bowl, 1)], Noon)],
    };

    private static SellerOrder HostileOrder => SellerOrder.Evolve(null, Prepared with { Reference = new(Hostile), ShopName = Hostile, Lines = [Prepared.Lines[0] with { Title = Hostile }] });

    [Fact]
    public void No_page_lets_markup_in_from_what_people_typed()
    {
        IPageView[] pages =
        [
            new ListSellerOrdersPage([HostileCard], [HostileCard with { IsShipped = true }], new(2026, 11, 23)),
            new ShipParcelPage(HostileCard, ShipParcelForm.Blank(HostileCard) with { ParcelId = Hostile, Errors = [new(Hostile, Hostile)] }),
            new RefuseLinePage(HostileCard, RefuseLineForm.Of(FormFields.Empty(), HostileCard) with { Cancellation = Hostile, Errors = [new(Hostile, Hostile)] }),
            new CancelLatePage(HostileOrder, Deadlines.Of(HostileOrder.PromisedBy).Late),
            new CancelLatePage(HostileOrder, Noon),
            new ShipParcelPage(HostileCard with { Left = [], Cancelled = [new(Hostile, Hostile, Noon)] }, ShipParcelForm.Blank(HostileCard)),
            new ShipParcelPage(HostileCard with { Recipient = null, IsShipped = true, IsReceived = true }, ShipParcelForm.Blank(HostileCard)),
        ];
        foreach (var html in pages.Select(Renderer.Page))
        {
            html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;");
            html.ShouldNotContain("<script", Case.Insensitive);
            html.ShouldNotContain("\" onload");
        }
    }

    [Fact]
    public void No_mail_lets_markup_in_either()
    {
        IEmailView[] mails =
        [
            new OrderToShipEmail(Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 1)]),
            new LinesCancelledEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 1)]),
            new DoNotShipEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 1)]),
            new ShipReminderEmail(Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 1)]),
            new LateOrderEmail(Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 1)]),
            new ParcelShippedEmail(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, Hostile, [new(Hostile, 1)]),
        ];
        foreach (var (html, text) in mails.Select(mail => Renderer.Email(mail)))
        {
            html.ShouldNotContain("<script", Case.Insensitive);
            html.ShouldNotContain("\" onload");
            text.ShouldContain(Hostile);
        }
    }

    [Fact]
    public void The_list_of_orders_to_ship() =>
        Renderer.Page(new ListSellerOrdersPage([Card], [Card with { IsShipped = true }], new(2026, 11, 23))).MainRegion().ShouldMatchSnapshot("page-list-seller-orders");

    [Fact]
    public void The_page_of_an_order_to_ship() =>
        Renderer.Page(new ShipParcelPage(Card, ShipParcelForm.Blank(Card) with { ParcelId = "the-parcel" })).MainRegion().ShouldMatchSnapshot("page-ship-parcel");

    [Fact]
    public void Nobodys_name_is_shown_once_the_person_was_erased()
    {
        Renderer.Page(new ShipParcelPage(Card with { Recipient = null }, ShipParcelForm.Blank(Card))).ShouldContain("Personne effacée");
        Renderer.Page(new ListSellerOrdersPage([Card with { Recipient = null }], [], new(2026, 11, 23))).ShouldContain("Personne effacée");
    }

    [Theory]
    [InlineData(23, "À livrer le mar. 24 nov.")]
    [InlineData(24, "À livrer aujourd’hui")]
    [InlineData(25, "En retard depuis le mar. 24 nov.")]
    public void The_list_says_how_urgent_an_order_is(int today, string shown) =>
        new ListSellerOrdersPage([Card], [], new(2026, 11, today)).ToShip.ShouldHaveSingleItem().State.ShouldBe(shown);

    [Fact]
    public void With_nothing_to_ship_the_list_says_so() =>
        Renderer.Page(new ListSellerOrdersPage([], [], new(2026, 11, 23))).ShouldContain("Rien à expédier");

    [Theory]
    [InlineData(false, false, "À expédier")]
    [InlineData(true, false, "Expédiée")]
    [InlineData(true, true, "Reçue par l’acheteur")]
    public void The_page_says_how_far_the_order_is(bool isShipped, bool isReceived, string state) =>
        new ShipParcelPage(Card with { IsShipped = isShipped, IsReceived = isReceived }, ShipParcelForm.Blank(Card)).State.ShouldBe(state);

    [Fact]
    public void A_shipped_order_has_no_form_left() =>
        Renderer.Page(new ShipParcelPage(Card with { IsShipped = true, Left = [] }, ShipParcelForm.Blank(Card))).ShouldNotContain("Marquer comme expédié");
}
