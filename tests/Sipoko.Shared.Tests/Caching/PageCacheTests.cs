using Microsoft.AspNetCore.Http;
using Sipoko.Web.Caching;

namespace Sipoko.Shared.Tests.Caching;

public class PageCacheTests
{
    private readonly PageCache cache = new();
    private readonly CachedPage page = new("<p>Bol</p>");

    [Fact]
    public void A_kept_page_is_found_by_its_path()
    {
        Keep("/p/bol", "product:1");
        cache.Find(Get("/p/bol")).ShouldBe(page);
        cache.Find(Get("/p/autre")).ShouldBeNull();
        cache.Count.ShouldBe(1);
    }

    [Fact]
    public void A_dropped_tag_takes_its_pages_and_leaves_the_others()
    {
        Keep("/p/bol", "product:1", "shop:1");
        Keep("/p/vase", "product:2", "shop:1");
        Keep("/", "home");

        cache.Drop("product:1");
        cache.Find(Get("/p/bol")).ShouldBeNull();
        cache.Find(Get("/p/vase")).ShouldBe(page);

        cache.Drop("shop:1", "nothing");
        cache.Find(Get("/p/vase")).ShouldBeNull();
        cache.Find(Get("/")).ShouldBe(page);
    }

    [Fact]
    public void A_page_that_came_back_is_dropped_again()
    {
        Keep("/p/bol", "product:1");
        cache.Drop("product:1");
        Keep("/p/bol", "product:1");
        cache.Drop("product:1");
        cache.Find(Get("/p/bol")).ShouldBeNull();
    }

    [Fact]
    public void A_page_that_was_being_drawn_while_something_was_dropped_is_not_kept()
    {
        var http = Get("/p/bol");
        cache.Find(http).ShouldBeNull();
        cache.Drop("anything");
        cache.Keep(http, page, ["product:1"]);
        cache.Find(Get("/p/bol")).ShouldBeNull();
    }

    [Fact]
    public void Pages_that_nobody_asks_for_give_way_when_the_room_is_needed()
    {
        var small = new PageCache(mostBytes: 3 * Bytes);
        foreach (var path in new[] { "/p/1", "/p/2", "/p/3" })
        {
            KeepIn(small, path);
        }

        small.Find(Get("/p/1"))!.WasWanted = true;
        KeepIn(small, "/p/4");

        small.Find(Get("/p/1")).ShouldNotBeNull("it was asked for");
        small.Find(Get("/p/2")).ShouldBeNull("it was not, and was the oldest of those");
        small.Find(Get("/p/4")).ShouldNotBeNull();
        small.Count.ShouldBe(3);
    }

    [Fact]
    public void A_page_kept_again_and_again_takes_room_once()
    {
        var small = new PageCache(mostBytes: 2 * Bytes);
        KeepIn(small, "/p/1");
        for (var time = 0; time < 500; time++)
        {
            KeepIn(small, "/p/2");
        }

        small.Count.ShouldBe(2);
    }

    [Fact]
    public void Everything_can_be_forgotten_also_what_is_being_drawn()
    {
        Keep("/p/bol", "product:1");
        var http = Get("/p/vase");
        cache.Find(http);
        cache.ForgetAll();
        cache.Keep(http, page, ["product:2"]);
        cache.Count.ShouldBe(0);

        Keep("/p/bol", "product:1");
        cache.Drop("product:1");
        cache.Count.ShouldBe(0);
    }

    [Fact]
    public void A_page_with_a_query_is_neither_kept_nor_found()
    {
        Keep("/recherche", "home");
        var http = Get("/recherche", "?q=bol");
        cache.Find(http).ShouldBeNull();
        cache.Keep(http, new CachedPage("<p>Recherche</p>"), ["home"]);
        cache.Find(Get("/recherche")).ShouldBe(page);
    }

    [Fact]
    public void Only_readings_are_answered_from_the_cache()
    {
        Keep("/p/bol", "product:1");
        foreach (var method in new[] { "POST", "PUT", "DELETE", "HEAD" })
        {
            var http = Get("/p/bol");
            http.Request.Method = method;
            cache.Find(http).ShouldBeNull();
        }
    }

    [Fact]
    public async Task However_readers_and_droppers_meet_a_dropped_tag_leaves_no_page_behind()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), async (turn, _) =>
        {
            await Task.Yield();
            Keep($"/p/{turn % 5}", $"product:{turn % 5}", "shop:1");
            if (turn % 3 == 0)
            {
                cache.Drop($"product:{turn % 5}");
            }
        });
        cache.Drop("shop:1");
        cache.Count.ShouldBe(0);
    }

    private void Keep(string path, params string[] tags)
    {
        var http = Get(path);
        cache.Find(http);
        cache.Keep(http, page, tags);
    }

    private static DefaultHttpContext Get(string path, string query = "") =>
        new() { Request = { Method = "GET", Path = path, QueryString = new QueryString(query) } };

    private const int Bytes = 2_000;

    private static void KeepIn(PageCache cache, string path)
    {
        var http = Get(path);
        cache.Find(http);
        cache.Keep(http, new CachedPage(new string('x', Bytes / 2)), ["home"]);
    }
}
