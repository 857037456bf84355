using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

/// <summary>The buyer's own copy holds what the buyer wrote, to whomever, and nothing of the others.</summary>
public class MessagesExportTests
{
    private static readonly Conversation Thread = Given(Opened).State;

    private readonly InMemoryKeys keys = new();

    [Fact]
    public async Task A_message_comes_with_the_names_of_its_files()
    {
        var key = await keys.Prepare(new(Id.Value), Purpose.Conversation, default);
        var row = MessagesExport.RowOf(Thread, new MessagePosted(First, Party.Buyer, key.Seal(new MessageText("Bonjour")), Noon, [new(FileId.New(), "image/jpeg", key.Seal(new FileName("bol.jpg")))]), key)!;
        (row["À"], row["Message"], row["Fichiers joints"]).ShouldBe(("Atelier Kori", "Bonjour", "bol.jpg"));
    }

    [Fact]
    public async Task What_staff_were_told_is_there_too()
    {
        var key = await keys.Prepare(new(Id.Value), Purpose.Conversation, default);
        var row = MessagesExport.RowOf(Thread, new HelpAsked(Party.Buyer, key.Seal(new MessageText("Il ne répond plus.")), Noon), key)!;
        (row["À"], row["Message"]).ShouldBe(("l’équipe Sipoko", "Il ne répond plus."));
    }

    [Fact]
    public void What_others_wrote_is_theirs()
    {
        MessagesExport.RowOf(Thread, Posted(First, Party.Seller), null).ShouldBeNull();
        MessagesExport.RowOf(Thread, new HelpAsked(Party.Seller, Text("reason"), Noon), null).ShouldBeNull();
    }
}
