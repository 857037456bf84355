namespace Sipoko.Catalog.Products;

/// <summary>Products in the words of screens.</summary>
internal static class ProductWords
{
    public static string Of(Condition condition) => condition switch
    {
        Condition.New => "Neuf",
        Condition.Refurbished => "Reconditionné",
        Condition.Used => "Occasion",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };
}
