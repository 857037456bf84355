using Sipoko.Accounts.Contracts;
using Sipoko.Catalog.Contracts;
using Sipoko.Web.EventStore;
using Wolverine;

namespace Sipoko.Messaging.Conversations;

/// <summary>Whom a question goes to, about what, and in which thread.</summary>
/// <param name="Product">Null for the shop as a whole.</param>
internal sealed record Contact(ShopFound Shop, ProductFound? Product, ConversationId ConversationId)
{
    /// <summary>The thread's own, as in every thread.</summary>
    public PersonId KeyOwner => new(ConversationId.Value);

    public string Url => $"/boutique/{Shop.Slug}/contact" + (Product is null ? "" : $"?{ContactDesk.ProductName}={Product.Slug}");
}

/// <summary>Finds shop, product and person for a question to a shop.</summary>
internal sealed class ContactDesk(TimeProvider clock)
{
    public const string ProductName = "produit";
    public const string SubjectName = "sujet";

    /// <summary>Null when there is no such shop. A product that is not the shop's is left out.</summary>
    public async Task<Contact?> Find(IMessageBus bus, string slug, string? productSlug, AccountId buyer, CancellationToken cancellation)
    {
        if (await bus.Query(new FindShop(slug), cancellation) is not { } shop)
        {
            return null;
        }

        var product = string.IsNullOrEmpty(productSlug) || !productSlug.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? null : await bus.Query(new FindProduct(productSlug), cancellation);
        var asked = product?.SellerId == shop.SellerId ? product : null;
        return new(shop, asked, Conversation.IdOf(buyer, shop.SellerId, asked?.ProductId));
    }

    /// <summary>Null when the account is gone.</summary>
    public async Task<ShopThreadOpened?> Opening(IMessageBus bus, Contact contact, ThreadSubject subject, AccountId buyer, CancellationToken cancellation)
    {
        var (shop, product) = (contact.Shop, contact.Product);
        return await bus.Query(new GetAccountEmail(buyer), cancellation) is { } person
            ? new(
                contact.ConversationId, shop.SellerId, shop.ShopName, shop.Slug, shop.Email, product is null ? null : new(product.ProductId, product.Slug, product.Title), subject,
                buyer, person.PersonId, person.Email, clock.GetUtcNow())
            : null;
    }
}
