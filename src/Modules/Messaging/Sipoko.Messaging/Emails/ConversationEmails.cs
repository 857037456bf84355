using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Web;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Emails;

/// <summary>The notices of new messages, drawn and sealed, ready to be sent.</summary>
public sealed class ConversationEmails(EmailComposer composer, IPersonKeys keys, OrderAccess access, SiteAddress site)
{
    /// <summary>Tells the other side; nothing to send once the buyer was erased.</summary>
    public async ValueTask<IReadOnlyList<SendEmail>> NewMessage(Conversation thread, MessagePosted posted, CancellationToken cancellation)
    {
        if (posted.Author == Party.Buyer)
        {
            var toSeller = new NewMessageEmail(
                "Un acheteur", thread.Reference.Value, site.Link($"/vendeur/messages/{thread.Id.Value}"),
                $"Vous recevez ce message parce que la boutique {thread.ShopName} a vendu sur Sipoko.");
            return [await Compose(thread, new PersonId(thread.SellerId.Value), thread.SellerEmail, toSeller, cancellation)];
        }

        if (await keys.Open(thread.Email, cancellation) is not { } buyer)
        {
            return [];
        }

        // A guest has nothing to sign in with: the link itself opens the thread.
        var proof = thread.Buyer is null ? access.QueryFor(thread.OrderId) : "";
        var toBuyer = new NewMessageEmail(
            thread.ShopName, thread.Reference.Value, site.Link($"/compte/messages/{thread.Id.Value}{proof}"),
            $"Vous recevez ce message parce que vous avez passé la commande {thread.Reference} sur Sipoko.");
        return [await Compose(thread, thread.Person, buyer, toBuyer, cancellation)];
    }

    private async ValueTask<SendEmail> Compose(Conversation thread, PersonId recipient, EmailAddress to, NewMessageEmail view, CancellationToken cancellation) =>
        new(EmailId.New(), "messaging.new_message", await composer.Compose(recipient, Purpose.Contract, to, view, cancellation), thread.OrderId);
}
