using Sipoko.Messaging.Conversations;

namespace Sipoko.Messaging.Tests.Conversations;

public class MessageTextTests
{
    [Theory]
    [InlineData("Bonjour", "Bonjour")]
    [InlineData("  Bonjour,\r\nle bol passe-t-il au four ?  ", "Bonjour,\nle bol passe-t-il au four ?")]
    [InlineData("Merci 🙏🏽", "Merci 🙏🏽")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("<script>alert(1)</script> '; drop table --", "<script>alert(1)</script> '; drop table --")]
    public void What_people_write_is_kept_as_they_wrote_it(string typed, string kept) => MessageText.Parse(typed).ShouldBe((new MessageText(kept), null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_message_is_refused(string? typed) => MessageText.Parse(typed).ShouldBe((null, ConversationRefusal.TextIsEmpty));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\uFFFDb")]
    public void Control_characters_are_refused(string typed) => MessageText.Parse(typed).ShouldBe((null, ConversationRefusal.TextIsUnreadable));

    [Fact]
    public void Half_an_emoji_is_refused() => MessageText.Parse("a" + (char)0xD83D).ShouldBe((null, ConversationRefusal.TextIsUnreadable));

    [Fact]
    public void Four_thousand_characters_pass_and_one_more_does_not()
    {
        MessageText.Parse(new string('é', 4_000)).Refusal.ShouldBeNull();
        MessageText.Parse(new string('é', 4_001)).ShouldBe((null, ConversationRefusal.TextIsTooLong));
    }

    [Fact]
    public void A_line_break_counts_once_though_browsers_send_two_characters() =>
        MessageText.Parse(string.Concat(Enumerable.Repeat("a\r\n", 1_999)) + "ab").Refusal.ShouldBeNull();
}
