using System.Text;
using Marten;
using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Editor;

/// <summary>
/// What a seller has typed of a listing and not published yet: of a new product, or of changes to one on sale. A document, not events: nobody but its
/// seller sees it, and nothing is decided on it.
/// </summary>
/// <param name="Typed">The fields as typed, faults and all, by their name in the form.</param>
/// <param name="Pictures">The main one first.</param>
/// <param name="IsOfProduct">Changes to a product that was published before.</param>
public sealed record ProductDraft(
    ProductId Id, SellerId SellerId, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<DraftPicture> Pictures, bool IsOfProduct, DateTimeOffset UpdatedAt)
{
    public const int MostPerSeller = 200;

    private const int LongestKept = 12_000;

    /// <summary>The same text without what no column of text can hold.</summary>
    internal static string Keepable(string typed)
    {
        var text = new StringBuilder();
        foreach (var rune in (typed.Length > LongestKept ? typed[..LongestKept] : typed).EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'))
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }
}

/// <param name="Path">Drawn already: on this site.</param>
public sealed record DraftPicture(string Path, string Alt);

/// <summary>The seller's form was sent: what it holds is kept, so that nothing typed is lost.</summary>
public sealed record KeepDraft(ProductDraft Draft);

public static class KeepDraftHandler
{
    internal static Refusal? Fault(KeepDraft command, ProductDraft? known, Product? product, int drafts) => command.Draft switch
    {
        { SellerId: var seller } when (known is not null && known.SellerId != seller) || (product is not null && product.SellerId != seller) => ProductRefusal.NotYours,
        _ when known is null && drafts >= ProductDraft.MostPerSeller => ProductRefusal.TooManyDrafts,
        _ => null,
    };

    public static async Task<Outcome> Handle(KeepDraft command, IDocumentSession session, CancellationToken cancellation)
    {
        var draft = command.Draft;
        var known = await session.LoadAsync<ProductDraft>(draft.Id, cancellation);
        var product = await session.LoadAsync<Product>(draft.Id, cancellation);
        var drafts = known is null ? await session.Query<ProductDraft>().CountAsync(kept => kept.SellerId == draft.SellerId, cancellation) : 0;
        if (Fault(command, known, product, drafts) is { } fault)
        {
            return new(fault);
        }

        session.Store(draft with { IsOfProduct = product is not null });
        return Outcome.Done;
    }
}

/// <summary>The seller gives up what was typed and not published.</summary>
public sealed record DiscardDraft(ProductId ProductId, SellerId SellerId);

public static class DiscardDraftHandler
{
    public static async Task<Outcome> Handle(DiscardDraft command, IDocumentSession session, CancellationToken cancellation)
    {
        if (await session.LoadAsync<ProductDraft>(command.ProductId, cancellation) is { } draft)
        {
            if (draft.SellerId != command.SellerId)
            {
                return new(ProductRefusal.NotYours);
            }

            session.Delete(draft);
        }

        return Outcome.Done;
    }
}
