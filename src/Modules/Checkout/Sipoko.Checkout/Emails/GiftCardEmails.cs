using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Orders;
using Sipoko.Messaging.Contracts;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Emails;

/// <summary>The mails about gift cards, drawn and sealed, ready to be sent; none once the person was erased.</summary>
public sealed class GiftCardEmails(EmailComposer composer, IPersonKeys keys, SiteAddress site, OrderAccess access)
{
    /// <summary>The card itself, with its code.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Card(GiftCard card, GiftCardCode code, CancellationToken cancellation)
    {
        var words = await keys.Open(card.Words, cancellation);
        return await ToHolder(card, "checkout.gift_card", new GiftCardEmail(
            card.Origin, card.Words.Person == card.Holder ? words?.RecipientName ?? "" : "", words?.SenderName ?? "", words?.Message, French.Euros(card.Amount), code.ForPeople(),
            card.ActiveFrom > card.SendAt ? French.Instant(card.ActiveFrom) : null, LastDay(card), site.Link(ShowGiftCardBalanceEndpoint.Url), site.Link("/"), site.Link("/conditions#cartes-cadeaux")), cancellation);
    }

    /// <summary>To who paid: the confirmation on a durable medium.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> Receipt(GiftCardOrder order, DateTimeOffset activeFrom, CancellationToken cancellation)
    {
        var words = await keys.Open(order.Words, cancellation);
        return await ToBuyer(order, "checkout.gift_card_receipt", new GiftCardReceiptEmail(
            order.Reference.Value, French.Euros(order.Amount), French.Instant(order.PaidAt!.Value), OrderWords.Means(order.Means), words?.RecipientName ?? "", French.LongDay(order.SendOn),
            French.Day(GiftCardTerms.WithdrawalUntil(order.PaidAt.Value)), French.Instant(activeFrom), French.Day(GiftCardTerms.LastDay(activeFrom)),
            site.Link(ShowGiftCardOrderEndpoint.UrlOf(order.Id) + access.QueryFor(order.Id)), site.Link("/conditions#cartes-cadeaux"), order.TermsVersion), cancellation);
    }

    public ValueTask<IReadOnlyList<SendEmail>> Withdrawn(GiftCardOrder order, CancellationToken cancellation) => ToBuyer(
        order, "checkout.gift_card_withdrawn", new GiftCardWithdrawnEmail(order.Reference.Value, French.Euros(order.Amount)), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> EndsSoon(GiftCard card, CancellationToken cancellation) => ToHolder(
        card, "checkout.gift_card_ends_soon", new GiftCardEndsSoonEmail(card.LastFour, French.Euros(card.Available), LastDay(card), site.Link("/")), cancellation);

    public ValueTask<IReadOnlyList<SendEmail>> Blocked(GiftCard card, StatementOfReasons reasons, DateTimeOffset now, CancellationToken cancellation) => ToHolder(
        card, "checkout.gift_card_blocked", new GiftCardBlockedEmail(
            card.LastFour, French.Euros(card.Available), reasons.Facts, reasons.Ground, French.Day(StatementOfReasons.ContestableUntil(now)), site.Link("/aide/contact")), cancellation);

    private static string LastDay(GiftCard card) => French.Day(ParisTime.Day(card.ValidUntil.AddTicks(-1)));

    private async ValueTask<IReadOnlyList<SendEmail>> ToHolder(GiftCard card, string kind, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(card.Email, cancellation) is { } holder
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(card.Holder, Purpose.Contract, holder, view, cancellation), null)]
            : [];

    private async ValueTask<IReadOnlyList<SendEmail>> ToBuyer(GiftCardOrder order, string kind, IEmailView view, CancellationToken cancellation) =>
        await keys.Open(order.BuyerEmail, cancellation) is { } buyer
            ? [new SendEmail(EmailId.New(), kind, await composer.Compose(order.Buyer, Purpose.Contract, buyer, view, cancellation), null)]
            : [];
}
