namespace Sipoko.Messaging.Conversations;

/// <summary>What a thread is about, in words.</summary>
/// <param name="Title">As a heading.</param>
/// <param name="Name">In a list.</param>
/// <param name="Url">The page of the order, product or shop for who reads.</param>
internal sealed record ThreadAbout(string Title, string Name, string Url, string Label)
{
    public static ThreadAbout ForBuyer(Conversation thread) => thread switch
    {
        { Reference: { } reference } => new($"Conversation sur la commande {reference}", $"Commande {reference}", $"/compte/commandes/{reference}", $"la commande {reference}"),
        { Product: { } product } => new($"Question sur {product.Title}", product.Title, $"/p/{product.Slug}", product.Title),
        _ => new($"Question à {thread.ShopName}", $"{SubjectOf(thread)}", $"/boutique/{thread.ShopSlug}", $"la boutique {thread.ShopName}"),
    };

    public static ThreadAbout ForSeller(Conversation thread) => thread switch
    {
        { Reference: { } reference, SellerOrderId: { } order } => new($"Conversation sur la commande {reference}", $"Commande {reference}", $"/vendeur/commandes/{order.Value}", "Voir la commande"),
        { Product: { } product } => new($"Question sur {product.Title}", product.Title, $"/p/{product.Slug}", "Voir le produit"),
        _ => new($"Question à la boutique\u00A0: {SubjectOf(thread).ToLowerInvariant()}", SubjectOf(thread), $"/boutique/{thread.ShopSlug}", "Voir la boutique"),
    };

    private static string SubjectOf(Conversation thread) => ContactSubjects.Words(thread.Subject ?? ThreadSubject.Other);
}
