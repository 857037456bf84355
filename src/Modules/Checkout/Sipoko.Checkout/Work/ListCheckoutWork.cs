using Marten;
using Sipoko.Checkout.Contracts;
using Sipoko.Checkout.GiftCards;
using Sipoko.Checkout.Payments;
using Sipoko.Checkout.Refunds;
using Sipoko.Web.Language;
using Sipoko.Web.Security;

namespace Sipoko.Checkout.Work;

/// <summary>Tells staff which payments and refunds need a person, of orders and of gift cards.</summary>
public static class ListCheckoutWorkHandler
{
    private const int MostShown = 50;

    public static async Task<WaitingWork> Handle(ListCheckoutWork query, IQuerySession session, CancellationToken cancellation)
    {
        if (!Policies.Allows(Policies.StaffFinance, query.Role))
        {
            return WaitingWork.None;
        }

        var refunds = await session.Query<Refund>().Where(refund => refund.NeedsStaff).OrderBy(refund => refund.AskedAt).Take(MostShown).ToListAsync(cancellation);
        var payments = await session.Query<Payment>().Where(payment => payment.NeedsStaff).OrderBy(payment => payment.StartedAt).Take(MostShown).ToListAsync(cancellation);
        var giftCards = await session.Query<GiftCardOrder>().Where(order => order.NeedsStaff).OrderBy(order => order.OrderedAt).Take(MostShown).ToListAsync(cancellation);
        return new(
        [
            .. refunds.Select(refund => new WaitingItem("Remboursements à régler", $"{refund.Reference}\u00A0: {ToDo(refund)}", ShowRefundEndpoint.UrlOf(refund.Id), refund.AskedAt)),
            .. payments.Select(payment => new WaitingItem("Paiements à examiner", payment.Reference.Value, ShowPaymentEndpoint.UrlOf(payment.Id), payment.StartedAt)),
            .. giftCards.Select(order => new WaitingItem("Paiements de cartes cadeaux à examiner", order.Reference.Value, ShowGiftCardMoneyEndpoint.UrlOf(order.Id), order.OrderedAt)),
        ]);
    }

    private static string ToDo(Refund refund) =>
        refund.LeftToPay > Money.Zero ? $"{French.Euros(refund.LeftToPay)} à verser par virement" : RefundWords.State(refund).ToLower(French.Culture);
}
