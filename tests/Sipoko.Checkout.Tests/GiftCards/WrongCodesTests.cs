using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Sipoko.Checkout.GiftCards;

namespace Sipoko.Checkout.Tests.GiftCards;

public class WrongCodesTests
{
    [Fact]
    public void After_five_wrong_codes_nobody_at_that_address_or_account_tries_for_fifteen_minutes()
    {
        var clock = new FakeTimeProvider(Market.Noon);
        var wrong = new WrongCodes(new ConfigurationBuilder().Build(), clock, NullLogger<WrongCodes>.Instance);
        for (var tries = 0; tries < WrongCodes.MostWrong; tries++)
        {
            wrong.MayTry("address a", "account x").ShouldBeTrue();
            wrong.Note("address a", "account x");
        }

        wrong.MayTry("address a").ShouldBeFalse();
        wrong.MayTry("address b", "account x").ShouldBeFalse("the account counts wherever it is");
        wrong.MayTry("address b").ShouldBeTrue();
        clock.Advance(WrongCodes.Window);
        wrong.MayTry("address a", "account x").ShouldBeTrue();
    }
}
