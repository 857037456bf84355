using Microsoft.Extensions.Configuration;
using Sipoko.Accounts.Credentials;
using Sipoko.Web;

namespace Sipoko.Accounts.Tests.Credentials;

public class EmailLookupTests
{
    private static readonly EmailLookup Lookup = new(new byte[32]);

    [Fact]
    public void An_address_is_found_whatever_its_case()
    {
        Lookup.KeyOf(new EmailAddress("Camille@Exemple.fr")).ShouldBe(Lookup.KeyOf(new EmailAddress("camille@exemple.FR")));
        Lookup.KeyOf(new EmailAddress("Camille@Exemple.fr")).ShouldBe(Lookup.KeyOf("CAMILLE@EXEMPLE.FR"));
        Lookup.KeyOf(new EmailAddress("camille@exemple.fr")).ShouldNotBe(Lookup.KeyOf(new EmailAddress("camile@exemple.fr")));
    }

    [Fact]
    public void Another_key_gives_another_hash() =>
        new EmailLookup([.. Enumerable.Repeat((byte)1,
            32)]).KeyOf(new EmailAddress("camille@exemple.fr")).ShouldNotBe(Lookup.KeyOf(new EmailAddress("camille@exemple.fr")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    public void A_wrong_key_stops_the_start(string? key)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("PersonalData:LookupKey", key)]).Build();
        Should.Throw<WrongSettingException>(() => EmailLookup.From(configuration)).Message.ShouldContain("PersonalData__LookupKey");
    }
}
