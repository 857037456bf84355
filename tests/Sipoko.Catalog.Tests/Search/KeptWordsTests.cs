using Sipoko.Catalog.Search;

namespace Sipoko.Catalog.Tests.Search;

public class KeptWordsTests
{
    [Fact]
    public void Words_that_nobody_repeats_leave_room_for_others()
    {
        var words = new KeptWords(most: 3);
        foreach (var nonsense in new[] { "aaa", "bbb", "ccc" })
        {
            words.Keep(nonsense, [nonsense]);
        }

        words.Keep("bols", ["bol"]);

        words.Find("bols").ShouldBe(["bol"]);
        words.Find("aaa").ShouldBeNull();
    }
}
