using Sipoko.Messaging.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Web;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;

namespace Sipoko.Messaging.Emails;

/// <summary>The notices of new messages, drawn and sealed, ready to be sent.</summary>
public sealed class ConversationEmails(EmailComposer composer, IPersonKeys keys, OrderAccess access, SiteAddress site)
{
    private const string Kind = "messaging.new_message";

    /// <summary>Tells whoever else is in the thread and has not just been told; nothing to send to a buyer who was erased.</summary>
    /// <param name="thread">As it was before the message.</param>
    /// <param name="read">How many messages each side has seen.</param>
    public async ValueTask<IReadOnlyList<SendEmail>> NewMessage(Conversation thread, MessagePosted posted, IReadOnlyDictionary<Party, int> read, CancellationToken cancellation)
    {
        var mails = new List<SendEmail>();
        if (posted.Author != Party.Seller && Notices.IsDue(thread.Messages, read[Party.Seller], Party.Seller, posted.At))
        {
            mails.Add(await ToSeller(thread, posted.Author, cancellation));
        }

        if (posted.Author != Party.Buyer && Notices.IsDue(thread.Messages, read[Party.Buyer], Party.Buyer, posted.At) && await keys.Open(thread.Email, cancellation) is { } buyer)
        {
            mails.Add(await ToBuyer(thread, posted.Author, buyer, cancellation));
        }

        return mails;
    }

    private ValueTask<SendEmail> ToSeller(Conversation thread, Party author, CancellationToken cancellation)
    {
        var view = new NewMessageEmail(
            author == Party.Staff ? "L’équipe Sipoko" : "Un acheteur", About(thread), SubjectAbout(thread), site.Link(ThreadDoor.PathOf(Party.Seller, thread.Id)),
            $"Vous recevez ce message parce que la boutique {thread.ShopName} vend sur Sipoko.");
        return Compose(thread, new PersonId(thread.SellerId.Value), Purpose.Contract, thread.SellerEmail, view, cancellation);
    }

    private ValueTask<SendEmail> ToBuyer(Conversation thread, Party author, EmailAddress buyer, CancellationToken cancellation)
    {
        // A guest has nothing to sign in with: the link itself opens the thread.
        var proof = thread is { Buyer: null, OrderId: { } order } ? access.QueryFor(order) : "";
        var view = new NewMessageEmail(
            author == Party.Staff ? "L’équipe Sipoko" : thread.ShopName, About(thread), SubjectAbout(thread), site.Link($"{ThreadDoor.PathOf(Party.Buyer, thread.Id)}{proof}"),
            thread.Reference is { } reference
                ? $"Vous recevez ce message parce que vous avez passé la commande {reference} sur Sipoko."
                : $"Vous recevez ce message parce que vous avez écrit à {thread.ShopName} sur Sipoko.");
        return Compose(thread, thread.Person, thread.Email.Purpose, buyer, view, cancellation);
    }

    private async ValueTask<SendEmail> Compose(Conversation thread, PersonId recipient, Purpose purpose, EmailAddress to, NewMessageEmail view, CancellationToken cancellation) =>
        new(EmailId.New(), Kind, await composer.Compose(recipient, purpose, to, view, cancellation), thread.OrderId);

    private static string About(Conversation thread) => thread switch
    {
        { Reference: { } reference } => $"la commande {reference}",
        { Product: { } product } => $"«\u00A0{product.Title}\u00A0»",
        _ => $"la boutique {thread.ShopName}",
    };

    private static string SubjectAbout(Conversation thread) => thread switch
    {
        { Reference: { } reference } => $"commande {reference}",
        { Product: { } product } => product.Title,
        _ => $"boutique {thread.ShopName}",
    };
}
