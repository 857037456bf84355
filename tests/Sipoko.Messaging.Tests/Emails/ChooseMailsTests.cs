using Sipoko.Messaging.Emails;
using static Sipoko.Messaging.Tests.Emails.Mails;

namespace Sipoko.Messaging.Tests.Emails;

public class ChooseMailsTests
{
    private static readonly AccountId Account = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    private static readonly Spec<MailPreferences, MailPreferencesEvent> Story = new(MailPreferences.Evolve);

    [Fact]
    public void What_is_not_wanted_is_refused() =>
        Story.Given().WhenFirst(Choose("fulfilment.parcel_shipped")).Then(new MailsChosen(Account, ["messaging.new_message"], Noon));

    [Fact]
    public void To_want_everything_at_first_changes_nothing() => Story.Given().WhenFirst(Choose("fulfilment.parcel_shipped", "messaging.new_message")).ThenNothing();

    [Fact]
    public void What_was_refused_can_be_wanted_again() => Story.Given(new MailsChosen(Account, ["messaging.new_message"], Noon))
        .WhenFirst(Choose("fulfilment.parcel_shipped", "messaging.new_message", "unheard.of")).Then(new MailsChosen(Account, [], Noon));

    [Fact]
    public void A_mail_that_is_owed_cannot_be_stopped()
    {
        var preferences = new MailPreferences(Account, ["checkout.order_confirmed", "messaging.new_message"]);
        MailKinds.IsStopped("checkout.order_confirmed", preferences).ShouldBeFalse();
        MailKinds.IsStopped("messaging.new_message", preferences).ShouldBeTrue();
        MailKinds.IsStopped("messaging.new_message", null).ShouldBeFalse();
    }

    private static Func<MailPreferences?, Decision<MailPreferencesEvent>> Choose(params string[] wanted) => preferences => ChooseMailsHandler.Decide(new(Account, wanted), preferences, Noon);
}
