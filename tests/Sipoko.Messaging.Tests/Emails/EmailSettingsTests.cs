using Microsoft.Extensions.Configuration;
using Sipoko.Messaging.Emails;
using Sipoko.Web;

namespace Sipoko.Messaging.Tests.Emails;

public class EmailSettingsTests
{
    [Fact]
    public void Without_a_way_out_for_mails_the_start_stops() =>
        Should.Throw<WrongSettingException>(() => Read()).Message.ShouldBe(
            "Aucun envoi d’e-mails n’est réglé\u00A0: indiquez un serveur dans Smtp__Host, ou un dossier dans Demo__Mailbox pour une démonstration.");

    [Fact]
    public void A_folder_is_enough_for_a_demonstration() =>
        Read(("Demo:Mailbox", "mails")).ShouldBe(new EmailSettings(null, "mails", Mails.Sender));

    [Fact]
    public void A_server_wins_over_the_folder() =>
        Read(("Demo:Mailbox", "mails"), ("Smtp:Host", "smtp.example"), ("Smtp:From", "bonjour@sipoko.example"))
            .ShouldBe(new EmailSettings(new("smtp.example", 587, null, ""), "mails", new("bonjour@sipoko.example")));

    [Theory]
    [InlineData("Smtp:Port", "cinq", "Smtp__Port")]
    [InlineData("Smtp:Port", "0", "Smtp__Port")]
    [InlineData("Smtp:Port", "70000", "Smtp__Port")]
    [InlineData("Smtp:From", "pas une adresse", "Smtp__From")]
    public void A_wrong_setting_is_named(string name, string value, string told) =>
        Should.Throw<WrongSettingException>(() => Read(("Smtp:Host", "smtp.example"), (name, value))).Message.ShouldStartWith(told);

    private static EmailSettings Read(params (string Name, string Value)[] settings) =>
        EmailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
