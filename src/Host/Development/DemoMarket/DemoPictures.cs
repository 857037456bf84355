using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>The four colours of a demo picture.</summary>
/// <param name="Ground">Behind the thing.</param>
/// <param name="Main">Of the thing itself.</param>
/// <param name="Dark">Of its side in the shade.</param>
/// <param name="Accent">Of its label, seam or trimming.</param>
internal sealed record Palette(string Ground, string Main, string Dark, string Accent)
{
    public static readonly FrozenDictionary<string, Palette> All = new Dictionary<string, Palette>
    {
        ["brique"] = new("#F2DCD2", "#C4553F", "#A03F2C", "#F3D9B6"),
        ["ocre"] = new("#EEE5C8", "#D59A3C", "#B37C26", "#7E2F20"),
        ["miel"] = new("#F6ECD0", "#E6B84A", "#C4962F", "#4F7A9E"),
        ["sauge"] = new("#DDE8D8", "#7C9A86", "#5F7D69", "#F3EAD5"),
        ["mousse"] = new("#E4E8CF", "#6E8040", "#55652F", "#E9A24E"),
        ["lagon"] = new("#D6EAE8", "#3E9A9A", "#2C7A7C", "#FFE08A"),
        ["azur"] = new("#DCE8F2", "#4F7A9E", "#3A6080", "#F3E6D3"),
        ["ardoise"] = new("#E2E5EA", "#55606E", "#3F4854", "#E5A03D"),
        ["lilas"] = new("#E6DFF0", "#8F7AB8", "#735F9C", "#F6D9E0"),
        ["prune"] = new("#EEDDE6", "#7E3F63", "#63304E", "#F0C56B"),
        ["rose"] = new("#F7E1E3", "#D98A94", "#BD6C78", "#5F7D69"),
        ["sable"] = new("#F0E9DD", "#C9AE85", "#A98E66", "#4F7A9E"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Colour(string motif) => motif
        .Replace("{ground}", Ground, StringComparison.Ordinal).Replace("{main}", Main, StringComparison.Ordinal)
        .Replace("{dark}", Dark, StringComparison.Ordinal).Replace("{accent}", Accent, StringComparison.Ordinal);
}

/// <summary>Pictures of demo products that have no drawing of their own: a motif in the colours of a palette, named motif-palette.</summary>
internal static class DemoPictures
{
    private const string Folder = "Sipoko.Host.Development.DemoMarket.Motifs.";

    private static readonly ConcurrentDictionary<string, string> Drawn = new(StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/images/demo/{motif}.svg", (string motif, HttpResponse response) =>
    {
        if (Draw(motif) is not { } picture)
        {
            return Reply.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Content(picture, "image/svg+xml");
    }).AllowAnonymous();

    /// <summary>The picture; null when there is no such motif or no such palette.</summary>
    public static string? Draw(string name)
    {
        if (Drawn.TryGetValue(name, out var known))
        {
            return known;
        }

        var cut = name.LastIndexOf('-');
        if (cut < 1 || !Palette.All.TryGetValue(name[(cut + 1)..], out var palette) || typeof(DemoPictures).Assembly.GetManifestResourceStream($"{Folder}{name[..cut]}.svg") is not { } motif)
        {
            return null;
        }

        using var reader = new StreamReader(motif);
        return Drawn.GetOrAdd(name, palette.Colour(reader.ReadToEnd()));
    }
}
