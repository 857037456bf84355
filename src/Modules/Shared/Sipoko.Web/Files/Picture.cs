using NetVips;

namespace Sipoko.Web.Files;

/// <summary>Pictures, read and drawn by libvips; only what it holds safe for strangers' files may be loaded.</summary>
public static class Picture
{
    private const long MostPixels = 50_000_000;
    private const int WidestKept = 2400;

    static Picture() => NetVips.NetVips.BlockUntrusted = true;

    /// <summary>What the first bytes say it is: JPEG, PNG or WebP; null for anything else.</summary>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content) => content switch
    {
        _ when content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => "image/jpeg",
        _ when content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
        _ when content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8) => "image/webp",
        _ => null,
    };

    /// <summary>The same picture, upright, as a JPEG without anything else in it; null when it cannot be read or is too large.</summary>
    public static byte[]? Redraw(byte[] content) => Draw(content, WidestKept, picture => picture.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.None, background: [255, 255, 255]));

    /// <summary>Reads a picture upright, no wider and no higher than asked, and gives it to <paramref name="write"/>; null when it cannot be read.</summary>
    public static T? Draw<T>(byte[] content, int widest, Func<Image, T> write) where T : class
    {
        try
        {
            using var header = Image.NewFromBuffer(content);
            if ((long)header.Width * header.Height > MostPixels)
            {
                return null;
            }

            using var drawn = Image.ThumbnailBuffer(content, widest, height: widest, size: Enums.Size.Down);
            using var copy = drawn.CopyMemory(); // a lazy picture can be written only once
            return write(copy);
        }
        catch (VipsException)
        {
            return null;
        }
    }
}
