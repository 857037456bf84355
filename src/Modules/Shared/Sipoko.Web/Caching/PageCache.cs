using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.Hosts;

namespace Sipoko.Web.Caching;

/// <summary>
/// Public pages, rendered and compressed in memory, by path. A page goes when an event on any host drops one of its tags, or when the room is needed and
/// nobody has asked for it lately. A page that was being rendered while something was dropped is shown but not kept: it may have read the old state.
/// </summary>
/// <param name="mostBytes">How much memory the pages may take, about.</param>
public sealed class PageCache(long mostBytes = PageCache.MostBytes) : IHostMemory
{
    private const long MostBytes = 128L * 1024 * 1024;

    private static readonly object EpochKey = new();

    private readonly ConcurrentDictionary<string, KeptPage> pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> pathsOfTag = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<KeptPage> oldestFirst = new();
    private readonly Lock keepingAndDropping = new();
    private long bytes;
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

        if (pages.TryGetValue(http.Request.Path.Value!, out var kept))
        {
            Figures.PageHit();
            return kept.Page;
        }

        http.Items[EpochKey] = Interlocked.Read(ref epoch);
        return null;
    }

    public void Keep(HttpContext http, CachedPage page, IReadOnlyList<string> tags)
    {
        lock (keepingAndDropping)
        {
            if (http.Items[EpochKey] is not long began || began != epoch || page.Bytes > mostBytes)
            {
                return;
            }

            var kept = new KeptPage(http.Request.Path.Value!, page, tags);
            Remove(kept.Path);
            foreach (var tag in tags)
            {
                if (!pathsOfTag.TryGetValue(tag, out var paths))
                {
                    pathsOfTag[tag] = paths = new(StringComparer.OrdinalIgnoreCase);
                }

                paths.Add(kept.Path);
            }

            pages[kept.Path] = kept;
            oldestFirst.Enqueue(kept);
            bytes += page.Bytes;
            Figures.PageKept();
            MakeRoom();
        }
    }

    /// <summary>Forgets every page that shows what has just changed.</summary>
    public void Drop(params IEnumerable<string> tags)
    {
        lock (keepingAndDropping)
        {
            Changed();
            foreach (var path in tags.SelectMany(tag => pathsOfTag.GetValueOrDefault(tag) ?? []).ToArray())
            {
                Remove(path);
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
            oldestFirst.Clear();
            bytes = 0;
        }
    }

    private void Changed()
    {
        Interlocked.Exchange(ref lastDrop, Stopwatch.GetTimestamp()); // first: whoever reads the new epoch must not read old rows
        Interlocked.Increment(ref epoch);
    }

    /// <summary>The oldest go first; one that was asked for since it was last looked at gets another turn.</summary>
    private void MakeRoom()
    {
        if (oldestFirst.Count > (2 * pages.Count) + 100)
        {
            var kept = oldestFirst.Where(page => pages.TryGetValue(page.Path, out var now) && now == page).ToArray(); // the dropped ones hold memory
            oldestFirst.Clear();
            Array.ForEach(kept, oldestFirst.Enqueue);
        }

        while (bytes > mostBytes && oldestFirst.TryDequeue(out var oldest))
        {
            if (!pages.TryGetValue(oldest.Path, out var now) || now != oldest)
            {
                continue; // dropped meanwhile
            }

            if (oldest.Page.WasWanted)
            {
                oldest.Page.WasWanted = false;
                oldestFirst.Enqueue(oldest);
            }
            else
            {
                Remove(oldest.Path);
            }
        }
    }

    private void Remove(string path)
    {
        if (!pages.TryRemove(path, out var gone))
        {
            return;
        }

        bytes -= gone.Page.Bytes;
        foreach (var tag in gone.Tags)
        {
            if (pathsOfTag.TryGetValue(tag, out var paths) && paths.Remove(path) && paths.Count == 0)
            {
                pathsOfTag.Remove(tag);
            }
        }
    }
}
