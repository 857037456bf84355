using System.Globalization;
using Sipoko.Web.Language;

namespace Sipoko.Catalog.Shelves;

/// <summary>The page of a list that a visitor asks for; nonsense is the first page.</summary>
/// <param name="Size">How many a page holds.</param>
internal readonly record struct Paging(int Number, int Size = Paging.PerPage)
{
    public const int PerPage = 24;

    /// <summary>Nobody leafs that far; deeper offsets only cost.</summary>
    private const int Deepest = 500;

    public int Skip => (Number - 1) * Size;

    public static Paging Of(string? typed, int size = PerPage) =>
        new(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Deepest) : 1, size);

    /// <summary>Beyond the last page there is nothing to show.</summary>
    public bool IsBeyond(long total) => Number > 1 && Skip >= total;

    /// <summary>Links to the pages beside this one; null when all is on one page.</summary>
    /// <param name="url">The address of a page by its number.</param>
    public PageLinks? Links(long total, Func<int, string> url)
    {
        var last = (int)Math.Clamp((total + Size - 1) / Size, 1, Deepest);
        return last == 1
            ? null
            : new(Number > 1 ? url(Number - 1) : null, $"Page {French.Number(Number)} sur {French.Number(last)}", Number < last ? url(Number + 1) : null);
    }
}

internal sealed record PageLinks(string? PreviousUrl, string Label, string? NextUrl);
