using System.Globalization;
using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Editor;

/// <summary>What a button of the editor asks: to keep, to give up, to finish, or to move a photo or add rows before going on.</summary>
internal sealed record DraftAction(string Name, int Index)
{
    private static readonly string[] Plain = ["brouillon", "abandonner", "terminer", "lignes"];
    private static readonly string[] OnPictures = ["monter", "descendre", "retirer"];

    public bool IsDiscard => Name == "abandonner";

    public bool IsFinal => Name == "terminer";

    /// <summary>Where the page is shown again.</summary>
    public string Anchor => OnPictures.Contains(Name) ? "#photos" : Name == "lignes" ? "#attributes" : "?garde=1";

    /// <summary>Null when it is no button of ours.</summary>
    public static DraftAction? Of(string? value) => value?.Split(':') switch
    {
        [var name] when Plain.Contains(name) => new(name, 0),
        [var name, var index] when OnPictures.Contains(name) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < ListingRules.MostPictures => new(name, at),
        _ => null,
    };

    public ProductDraft ApplyTo(ProductDraft draft)
    {
        var pictures = draft.Pictures.ToList();
        var other = Name == "monter" ? Index - 1 : Index + 1;
        if (Name == "lignes")
        {
            return draft with { Typed = EditProductForm.WithMoreRows(draft.Typed) };
        }

        if (OnPictures.Contains(Name) && Index < pictures.Count)
        {
            if (Name == "retirer")
            {
                pictures.RemoveAt(Index);
            }
            else if (other >= 0 && other < pictures.Count)
            {
                (pictures[Index], pictures[other]) = (pictures[other], pictures[Index]);
            }
        }

        return draft with { Pictures = pictures };
    }
}

/// <summary>The ids of what begins with a new product: they follow from the product's, so that publishing twice begins one offer and counts one stock.</summary>
internal static class NewOffer
{
    public static OfferId IdOf(ProductId product) => new(Of("offer", product));

    public static StockMovementId FirstStockOf(ProductId product) => new(Of("first-stock", product));

    private static Guid Of(string what, ProductId product) => DerivedId.Of(System.Text.Encoding.UTF8.GetBytes($"{what}/{product.Value:N}"));
}
