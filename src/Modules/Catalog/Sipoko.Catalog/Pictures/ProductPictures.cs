using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NetVips;
using Sipoko.Web.Files;
using Picture = Sipoko.Web.Files.Picture;

namespace Sipoko.Catalog.Pictures;

/// <summary>A product's photos: each is drawn once in four widths and two formats, under a name that follows from its content, and never changes after.</summary>
internal sealed partial class ProductPictures(IFileStore files)
{
    public static readonly IReadOnlyList<int> Widths = [320, 640, 960, 1440];

    /// <summary>What a page names when it names one only.</summary>
    private const int Usual = 960;

    /// <summary>Below, a photo is blurred on the screens of today.</summary>
    private const int LeastSide = 800;

    private const string Unreadable = "cette image ne peut pas être lue.";

    /// <summary>Draws a photo that was uploaded; its address on this site, or in French why it cannot be one.</summary>
    public async Task<DrawnPicture> Draw(FileId uploaded, CancellationToken cancellation)
    {
        if (await files.Find(uploaded, cancellation) is not { } original)
        {
            return new(null, Unreadable);
        }

        var stem = Convert.ToHexStringLower(SHA256.HashData(original.Content).AsSpan(0, 12));
        foreach (var width in Widths.Reverse())
        {
            var drawn = Picture.Draw(original.Content, width, picture => new Encoded(
                Math.Max(picture.Width, picture.Height), picture.JpegsaveBuffer(q: 82, keep: Enums.ForeignKeep.None, interlace: true, background: [255, 255, 255]),
                picture.WebpsaveBuffer(q: 78, keep: Enums.ForeignKeep.None)));
            if (drawn is null)
            {
                return new(null, Unreadable);
            }

            if (width > LeastSide && drawn.LongerSide < LeastSide)
            {
                return new(null, $"cette photo est trop petite ({drawn.LongerSide} pixels)\u00A0: {LeastSide} pixels au moins sur le plus grand côté.");
            }

            await Keep($"{stem}-{width}.jpg", "image/jpeg", drawn.Jpeg, cancellation);
            await Keep($"{stem}-{width}.webp", "image/webp", drawn.Webp, cancellation);
        }

        return new($"/images/produits/{stem}-{Usual}.jpg", null);
    }

    /// <summary>The file of a name such as <c>0a1b2c3d4e5f-640.webp</c>; null when nobody drew it.</summary>
    public Task<KeptFile?> Find(string name, CancellationToken cancellation) => Name().IsMatch(name) ? files.Find(IdOf(name), cancellation) : Task.FromResult<KeptFile?>(null);

    /// <summary>The addresses by width, for browsers that choose; null for a drawing that has one size only.</summary>
    public static string? Sources(string path, string format) =>
        Address().Match(path) is { Success: true } match
            ? string.Join(", ", Widths.Select(width => $"/images/produits/{match.Groups[1].Value}-{width}.{format} {width}w"))
            : null;

    private Task Keep(string name, string mediaType, byte[] content, CancellationToken cancellation) =>
        files.Keep(new(IdOf(name), name, mediaType, content, SealedFor: null), cancellation);

    private static FileId IdOf(string name) => new(DerivedId.Of(Encoding.UTF8.GetBytes($"product-picture/{name}")));

    [GeneratedRegex(@"^[0-9a-f]{24}-(320|640|960|1440)\.(jpg|webp)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^/images/produits/([0-9a-f]{24})-960\.jpg\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    private sealed record Encoded(int LongerSide, byte[] Jpeg, byte[] Webp);
}

/// <param name="Path">On this site; null when there is a fault.</param>
internal readonly record struct DrawnPicture(string? Path, string? Fault);
