using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Hosts;

namespace Sipoko.Web.Caching;

/// <summary>
/// Public pages, rendered and compressed in memory, by path. A page goes when an event on any host drops one of its tags. A page that was being rendered while
/// something was dropped is shown but not kept: it may have read the old state.
/// </summary>
public sealed class PageCache : IHostMemory
{
    private const int MostPages = 20_000;

    private static readonly object EpochKey = new();

    private readonly ConcurrentDictionary<string, CachedPage> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> pathsOfTag = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock keepingAndDropping = new();
    private long epoch;
    private long lastDrop;

    public int Count => pages.Count;

    /// <summary>When this host last heard of a change, as a timestamp of <see cref="Stopwatch"/>.</summary>
    public long LastDrop => Interlocked.Read(ref lastDrop);

    public string Topic => "pages";

    /// <summary>The page kept for this request; null when it must be rendered.</summary>
    public CachedPage? Find(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.QueryString.HasValue)
        {
            return null;
        }

        if (pages.TryGetValue(http.Request.Path.Value!, out var page))
        {
            return page;
        }

        http.Items[EpochKey] = Interlocked.Read(ref epoch);
        return null;
    }

    public void Keep(HttpContext http, CachedPage page, IReadOnlyList<string> tags)
    {
        lock (keepingAndDropping)
        {
            if (http.Items[EpochKey] is not long began || began != epoch || pages.Count >= MostPages)
            {
                return;
            }

            var path = http.Request.Path.Value!;
            foreach (var tag in tags)
            {
                if (!pathsOfTag.TryGetValue(tag, out var paths))
                {
                    pathsOfTag[tag] = paths = new(StringComparer.OrdinalIgnoreCase);
                }

                paths.Add(path);
            }

            pages[path] = page;
        }
    }

    /// <summary>Forgets every page that shows what has just changed.</summary>
    public void Drop(params IEnumerable<string> tags)
    {
        lock (keepingAndDropping)
        {
            Changed();
            foreach (var tag in tags)
            {
                if (pathsOfTag.Remove(tag, out var paths))
                {
                    foreach (var path in paths)
                    {
                        pages.TryRemove(path, out _);
                    }
                }
            }
        }
    }

    public void Forget(IReadOnlyCollection<string> names) => Drop(names);

    public void ForgetAll()
    {
        lock (keepingAndDropping)
        {
            Changed();
            pages.Clear();
            pathsOfTag.Clear();
        }
    }

    private void Changed()
    {
        Interlocked.Exchange(ref lastDrop, Stopwatch.GetTimestamp()); // first: whoever reads the new epoch must not read old rows
        Interlocked.Increment(ref epoch);
    }
}
