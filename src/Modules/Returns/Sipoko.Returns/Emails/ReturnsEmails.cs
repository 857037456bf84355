using Sipoko.Messaging.Contracts;
using Sipoko.Returns.ReturnRights;
using Sipoko.Web;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Emails;

/// <summary>The mails of this module, drawn and sealed, ready to be sent.</summary>
public sealed class ReturnsEmails(EmailComposer composer, IPersonKeys keys, OrderAccess access, SiteAddress site)
{
    /// <summary>Tells the buyer which rights opened; nothing to send once the buyer was erased.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> RightsOpened(ReturnRight right, CancellationToken cancellation)
    {
        if (await keys.Open(right.Email, cancellation) is not { } buyer)
        {
            return [];
        }

        // A guest has nothing to sign in with: the link itself opens the thread.
        var proof = right.Buyer is null ? access.QueryFor(right.OrderId) : "";
        var view = new RightsOpenedEmail(
            right.Reference.Value, right.ShopName, French.LongDay(right.Clocks.ReceivedOn), right.WithdrawalUntil is { } withdrawal ? French.LongDay(withdrawal) : null,
            French.LongDay(right.Clocks.Protection), French.LongDay(right.Clocks.Guarantee), site.Link($"/compte/messages/{right.SellerOrderId.Value}{proof}"),
            site.Link($"/compte/commandes/{right.Reference}{proof}"),
            [.. right.Lines.Select(line => new RightsOpenedEmail.Line(line.Title, line.Quantity, line.Withdrawable))]);
        return [new(EmailId.New(), "returns.rights_opened", await composer.Compose(right.Person, Purpose.Contract, buyer, view, cancellation), right.OrderId)];
    }
}
