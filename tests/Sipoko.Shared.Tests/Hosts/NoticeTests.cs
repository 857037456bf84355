using System.Text;
using Sipoko.Web.Hosts;

namespace Sipoko.Shared.Tests.Hosts;

public class NoticeTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        var notice = Notice.Read(Notice.Write("pages", ["home", "category:théières"]).ShouldHaveSingleItem()).ShouldNotBeNull();
        notice.Sender.ShouldBe(Notice.ThisHost);
        notice.Topic.ShouldBe("pages");
        notice.Names.ShouldBe(["home", "category:théières"]);
    }

    [Fact]
    public void The_same_name_is_told_once_and_no_name_is_no_notice()
    {
        Notice.Read(Notice.Write("pages", ["home", "home"]).Single())!.Names.ShouldBe(["home"]);
        Notice.Write("pages", []).ShouldBeEmpty();
    }

    [Fact]
    public void Many_names_are_split_into_payloads_that_PostgreSQL_takes()
    {
        string[] names = [.. Enumerable.Range(0, 900).Select(number => $"théière:{number:D32}")];
        var payloads = Notice.Write("pages", names);
        payloads.Count.ShouldBeGreaterThan(1);
        payloads.ShouldAllBe(payload => Encoding.UTF8.GetByteCount(payload) < 8_000);
        payloads.SelectMany(payload => Notice.Read(payload)!.Names).ShouldBe(names);
    }

    [Fact]
    public void Too_many_names_or_one_that_cannot_be_told_stand_for_everything()
    {
        foreach (var names in new[] { [.. Enumerable.Range(0, 100_000).Select(number => $"product:{number}")], new[] { new string('é', 5_000) }, ["home", "two\nlines"] })
        {
            Notice.Read(Notice.Write("pages", names).ShouldHaveSingleItem())!.Names.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public void What_is_no_notice_is_none(string payload) => Notice.Read(payload).ShouldBeNull();
}
