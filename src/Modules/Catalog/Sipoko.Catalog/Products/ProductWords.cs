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

    /// <summary>Where a product stands for its seller.</summary>
    public static string StateOf(Product product, int available) => product switch
    {
        { Removal.IsContestOpen: true } => "Retrait contesté",
        { Removal: not null } => "Retiré par l’équipe",
        { IsOnSale: false } => "Retiré de la vente",
        _ => available <= 0 ? "Épuisé" : "En vente",
    };

    public static string ToneOf(Product product, int available) => product switch
    {
        { Removal: not null } => "err",
        { IsOnSale: false } => "info",
        _ => available <= 0 ? "warn" : "ok",
    };
}
