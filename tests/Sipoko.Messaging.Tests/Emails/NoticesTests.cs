using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Emails;

public class NoticesTests
{
    [Fact]
    public void The_first_message_is_noticed() => Notices.IsDue([], 0, Party.Seller, Noon).ShouldBeTrue();

    [Fact]
    public void The_next_one_is_not_within_ten_minutes()
    {
        Notices.IsDue([Said(Party.Buyer, 0)], 0, Party.Seller, Noon.AddMinutes(9)).ShouldBeFalse();
        Notices.IsDue([Said(Party.Buyer, 0)], 0, Party.Seller, Noon.AddMinutes(10)).ShouldBeTrue();
    }

    [Fact]
    public void Who_writes_without_end_is_noticed_every_ten_minutes() =>
        Notices.IsDue([Said(Party.Buyer, 0), Said(Party.Buyer, 6), Said(Party.Buyer, 9)], 0, Party.Seller, Noon.AddMinutes(12)).ShouldBeTrue();

    [Fact]
    public void Once_the_reader_has_been_there_the_next_one_is_noticed_at_once() => Notices.IsDue([Said(Party.Buyer, 0)], 1, Party.Seller, Noon.AddMinutes(1)).ShouldBeTrue();

    [Fact]
    public void What_the_reader_wrote_does_not_count() => Notices.IsDue([Said(Party.Seller, 0)], 0, Party.Seller, Noon.AddMinutes(1)).ShouldBeTrue();

    private static PostedMessage Said(Party author, int minute) => new(MessageId.New(), author, Noon.AddMinutes(minute));
}
