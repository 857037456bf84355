using System.Globalization;
using Sipoko.Catalog.Products;

namespace Sipoko.Catalog.Pictures;

/// <summary>A photo as a page draws it: the browser chooses width and format.</summary>
/// <param name="Webp">The addresses by width; null for a drawing, which has one size.</param>
internal sealed record PictureView(string Id, string Path, string Alt, string? Webp, string? Jpeg, string Thumb)
{
    public bool IsFirst => Id == "photo-1";

    public static PictureView Of(Picture picture, int index = 0) => new(
        $"photo-{(index + 1).ToString(CultureInfo.InvariantCulture)}", picture.Path, picture.Alt, ProductPictures.Sources(picture.Path, "webp"), ProductPictures.Sources(picture.Path, "jpg"), Small(picture.Path));

    /// <summary>The narrowest that there is.</summary>
    public static string Small(string path) => ProductPictures.Sources(path, "jpg")?.Split(' ')[0] ?? path;
}
