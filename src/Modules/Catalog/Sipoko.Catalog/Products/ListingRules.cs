using System.Text;
using System.Text.RegularExpressions;

namespace Sipoko.Catalog.Products;

/// <summary>What a listing must be before anyone sees it.</summary>
internal static partial class ListingRules
{
    public const int MostAttributes = 30;
    public const int MostPictures = 8;

    /// <summary>The first rule that the listing breaks; null when it may be published.</summary>
    public static Refusal? Fault(Listing listing) => listing switch
    {
        _ when LinesOf(listing).Any(line => line.Any(char.IsControl) || !IsStorable(line)) || !IsStorable(listing.Description) || !IsStorable(listing.Safety ?? "") => ProductRefusal.UnreadableText,
        _ when listing.Slug.Length is < 3 or > 80 || !Slug().IsMatch(listing.Slug) => ProductRefusal.BadSlug,
        _ when !HasLength(listing.Title, 5, 140) => ProductRefusal.BadTitle,
        _ when Categories.Find(listing.Category) is null => ProductRefusal.UnknownCategory,
        _ when !HasLength(listing.Description, 20, 10_000) => ProductRefusal.BadDescription,
        _ when !Enum.IsDefined(listing.Condition) => ProductRefusal.UnknownCondition,
        _ when listing.DispatchWorkingDays is < 1 or > 20 => ProductRefusal.BadPromise,
        _ when listing.Attributes.Count > MostAttributes => ProductRefusal.TooManyAttributes,
        _ when !listing.Attributes.All(attribute => HasLength(attribute.Name, 1, 60) && HasLength(attribute.Value, 1, 200)) => ProductRefusal.BadAttribute,
        _ when listing.Attributes.DistinctBy(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase).Count() < listing.Attributes.Count => ProductRefusal.AttributeTwice,
        _ when !HasLength(listing.Maker.Name, 2, 120) || !HasLength(listing.Maker.Address, 5, 200) || !EmailAddress.TryParse(listing.Maker.Email.Value, out _) => ProductRefusal.BadMaker,
        { Safety: { } safety } when !HasLength(safety, 3, 1_000) => ProductRefusal.BadSafetyNote,
        _ when listing.AllPictures().Count > MostPictures => ProductRefusal.TooManyPictures,
        _ when listing.AllPictures().Any(picture => picture.Path.Length > 200 || !PicturePath().IsMatch(picture.Path)) => ProductRefusal.BadPicture,
        _ when !listing.AllPictures().All(picture => HasLength(picture.Alt, 5, 250)) => ProductRefusal.BadPictureAlt,
        _ when ForbiddenWords.In(listing) is { } word => word,
        _ => null,
    };

    public static bool HasLength(string text, int least, int most) => text.Trim().Length == text.Length && text.Length >= least && text.Length <= most;

    private static IEnumerable<string> LinesOf(Listing listing) =>
        [listing.Title, listing.Maker.Name, listing.Maker.Address, .. listing.AllPictures().Select(picture => picture.Alt), .. listing.Attributes.SelectMany(attribute => new[] { attribute.Name, attribute.Value })];

    /// <summary>No control characters but line ends (PostgreSQL takes no U+0000 at all), no half of a surrogate pair.</summary>
    public static bool IsStorable(string text) =>
        !text.Any(c => char.IsControl(c) && c != '\n') && text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^/images/([a-z0-9_-]+/)*[a-z0-9_-]+\.(svg|jpg|png|webp|avif)\z", RegexOptions.CultureInvariant)]
    private static partial Regex PicturePath();
}
