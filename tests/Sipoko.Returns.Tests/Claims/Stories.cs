using Sipoko.Returns.Claims;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;
using Sipoko.Returns.Tests.ReturnRights;

namespace Sipoko.Returns.Tests.Claims;

/// <summary>Claims to tell stories with: two bowls at 18,90 € and a curtain made to measure, bought of one seller, received on Tuesday 24 November 2026.</summary>
internal static class Stories
{
    public static readonly DateTimeOffset Noon = Deliveries.Noon;
    public static readonly ClaimId TheClaim = new(Guid.Parse("00000000-0000-7000-8000-000000000101"));
    public static readonly RefundId Refund = new(Guid.Parse("00000000-0000-7000-8000-000000000102"));
    public static readonly FileId Photo = new(Guid.Parse("00000000-0000-7000-8000-000000000103"));
    public static readonly AccountId Support = new(Guid.Parse("00000000-0000-7000-8000-000000000104"));
    public static readonly AccountId Admin = new(Guid.Parse("00000000-0000-7000-8000-000000000105"));
    public static readonly OfferId Bowls = Deliveries.Bowls.OfferId;
    public static readonly OfferId Curtain = Deliveries.Curtain.OfferId;
    public static readonly Personal<ClaimText> Text = Sealed.Box<ClaimText>(Deliveries.Person, "text");
    public static readonly StatementOfReasons Reasons = new("Le bol est arrivé fêlé, les photos le montrent.", "L. 217-3", IsByLaw: true);

    public static readonly Purchase Bought = new(
        Deliveries.SellerOrder, Deliveries.Delivered.OrderId, Deliveries.Delivered.Reference, Deliveries.Delivered.SellerId, "Atelier Kori", new("atelier@kori.example"), Deliveries.Delivered.Buyer,
        Deliveries.Person, Deliveries.Delivered.Email, new DateOnly(2026, 11, 23), Noon.AddDays(-4),
        [
            new(Bowls, Deliveries.Bowls.ProductId, "Bol en grès", "/p.jpg", 2, Money.OfCents(1890), MadeToMeasure: false),
            new(Curtain, Deliveries.Curtain.ProductId, "Rideau en lin", "/r.jpg", 1, Money.OfCents(12900), MadeToMeasure: true),
        ],
        null, [], []);

    public static readonly ReturnRight Right = Deliveries.Given(Deliveries.Opened).State;

    public static readonly ClaimSubject Subject = new(
        Bought.Id, Bought.Reference, Bought.SellerId, "Atelier Kori", Bought.SellerEmail, Bought.Person, Bought.Email, Bought.OrderId, Bought.Buyer,
        [new(Bowls, "Bol en grès", 2, Money.OfCents(1890))]);

    public static readonly ReturnRequested Requested = new(TheClaim, Subject, ReturnReason.Defective, ClaimBasis.Protection, RemedyWish.Refund, Text, [Photo], new DateOnly(2026, 11, 27), Noon);
    public static readonly PurchaseWithdrawn Withdrawn = new(TheClaim, default, Subject, IsReceived: true, new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 8), Noon);
    public static readonly NonDeliveryReported NotReceived = new(TheClaim, Subject, Text, new DateOnly(2026, 11, 27), new DateOnly(2026, 12, 22), Noon);
    public static readonly ReturnAccepted Accepted = new(Text, null, new DateOnly(2026, 12, 8), Noon);
    public static readonly ArticleSentBack SentBack = new("Colissimo", new("8R1234567"), Money.OfCents(650), null, new DateOnly(2026, 12, 8), Noon);
    public static readonly DisputeOpened Disputed = new(Party.Buyer, Text, [], new DateOnly(2026, 12, 1), Noon);
    public static readonly DisputeDecided Rejected = new(DisputeVerdict.Reject, Reasons, Support, new DateOnly(2027, 5, 24), Noon);
    public static readonly RefundAsked WholeRefund = new(Refund, [new(Bowls, 2, Money.OfCents(3780))], Money.Zero, RefundGround.Return, Noon);

    public static readonly ClaimActor Buyer = ClaimActor.OfBuyer(Bought.Buyer, isGuestOfOrder: false);
    public static readonly ClaimActor Guest = ClaimActor.OfBuyer(null, isGuestOfOrder: true);
    public static readonly ClaimActor Stranger = ClaimActor.OfBuyer(Admin, isGuestOfOrder: false);
    public static readonly ClaimActor Seller = ClaimActor.OfSeller(Bought.SellerId);
    public static readonly ClaimActor OtherSeller = ClaimActor.OfSeller(new(Guid.Parse("00000000-0000-7000-8000-000000000106")));

    public static Spec<Returns.Claims.Claim, ClaimEvent>.Happened Given(params ClaimEvent[] events) => new Spec<Returns.Claims.Claim, ClaimEvent>(Returns.Claims.Claim.Evolve).Given(events);

    public static DateTimeOffset On(int year, int month, int day) => ParisTime.FromLocal(new(year, month, day, 12, 0, 0));
}
