namespace Sipoko.Catalog.Products;

/// <summary>What a seller says of a product, and what its page shows.</summary>
/// <param name="Slug">The product's part of its address: /p/{slug}; it stays the product's for ever.</param>
/// <param name="DispatchWorkingDays">Dispatched and delivered in so many working days at most, from the payment.</param>
/// <param name="MadeToMeasure">No right of withdrawal (art. L221-28, 3°).</param>
/// <param name="MorePictures">Those beside the main one; null in what was published before there could be several.</param>
/// <param name="Safety">Warnings, when the product needs any (art. 19 of Regulation 2023/988).</param>
public sealed record Listing(
    string Slug, string Title, string Category, string Description, Condition Condition, int DispatchWorkingDays, bool MadeToMeasure,
    IReadOnlyList<ProductAttribute> Attributes, Maker Maker, string? Safety, Picture Picture, IReadOnlyList<Picture>? MorePictures = null)
{
    /// <summary>The main one first.</summary>
    internal IReadOnlyList<Picture> AllPictures() => [Picture, .. MorePictures ?? []];
}

public enum Condition
{
    New,
    Refurbished,
    Used,
}

public sealed record ProductAttribute(string Name, string Value);

/// <summary>Who made the product, or answers for it in the Union (art. 19 of Regulation 2023/988).</summary>
public sealed record Maker(string Name, string Address, EmailAddress Email);

/// <param name="Path">On this site: /images/….</param>
public sealed record Picture(string Path, string Alt);
