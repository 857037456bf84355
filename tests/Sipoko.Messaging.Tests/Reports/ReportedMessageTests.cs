using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Reports;
using Sipoko.Messaging.Tests.Conversations;

namespace Sipoko.Messaging.Tests.Reports;

/// <summary>A message is reported where it stands, and staff find it there.</summary>
public class ReportedMessageTests
{
    private static readonly Conversation Thread = Threads.Given(Threads.Opened, Threads.Posted(Threads.First, Party.Buyer), Threads.Posted(Threads.Second, Party.Seller)).State;

    private static readonly ThreadLine[] Lines = [new(Party.Buyer, "Bonjour", Threads.Noon, Threads.First), new(Party.Seller, "Payez par virement", Threads.Noon, Threads.Second)];

    [Fact]
    public void The_link_under_a_message_names_it_to_the_form()
    {
        var link = ThreadView.Of(Thread, Lines, Party.Buyer, PostMessageForm.Fresh(null), Threads.Noon).Lines[1].ReportUrl!;

        var address = ReportedThings.AddressOf("message", Uri.UnescapeDataString(link.Split("&id=")[1]));

        ReportedThings.MessageAt(address).ShouldBe((Party.Buyer, Threads.Id.Value, Threads.Second));
        ReportedThings.MessageAt($"https://www.sipoko.example/vendeur/messages/{Threads.Id.Value}?page=2").ShouldBe((Party.Seller, Threads.Id.Value, null));
        ReportedThings.MessageAt("/compte/messages").ShouldBeNull();
        ReportedThings.MessageAt("https://ailleurs.example/sms").ShouldBeNull();
    }

    [Fact]
    public void Nobody_reports_their_own_message() =>
        ThreadView.Of(Thread, Lines, Party.Buyer, PostMessageForm.Fresh(null), Threads.Noon).Lines[0].ReportUrl.ShouldBeNull();

    [Fact]
    public void A_shops_message_is_the_shops_and_a_buyers_is_nobodys_shop()
    {
        ReportedThings.Of(Thread, Threads.Second, Party.Buyer).ShouldBe(new ReportedThing(
            ReportedKind.Message, null, "Message de Atelier Kori", null, Threads.Kori, new("atelier@kori.example"), Threads.Id, Threads.Second));
        ReportedThings.Of(Thread, Threads.First, Party.Seller).SellerId.ShouldBeNull();
        ReportedThings.Of(Thread, null, Party.Buyer).SellerId.ShouldBe(Threads.Kori, "without a message named, the other side is meant");
    }

    [Fact]
    public void Staff_are_led_to_the_message_in_its_thread_and_nobody_else_is()
    {
        var thing = ReportedThings.Of(Thread, Threads.Second, Party.Buyer);
        ReportWords.StaffUrlOf(thing).ShouldBe($"/equipe/conversations/{Threads.Id.Value}#m-{Threads.Second.Value}");
        ReportWords.UrlOf(thing).ShouldBeNull();
    }
}
