namespace Sipoko.Web.Caching;

/// <summary>A page in the cache, told from another of the same path by itself alone.</summary>
internal sealed class KeptPage(string path, CachedPage page, IReadOnlyList<string> tags)
{
    public readonly string Path = path;
    public readonly CachedPage Page = page;
    public readonly IReadOnlyList<string> Tags = tags;
}
