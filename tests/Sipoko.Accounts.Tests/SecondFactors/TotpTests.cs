using Sipoko.Accounts.SecondFactors;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.SecondFactors;

public class TotpTests
{
    /// <summary>«12345678901234567890» in base32: the secret of RFC 6238, appendix B.</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Totp.CodeOf(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void A_code_is_taken_half_a_minute_early_or_late()
    {
        var step = Totp.StepAt(Noon);
        foreach (var near in new[] { step - 1, step, step + 1 })
        {
            Totp.StepOf(Totp.CodeOf(Secret, near), Secret, Noon, lastStep: 0).ShouldBe(near);
        }

        Totp.StepOf(Totp.CodeOf(Secret, step - 2), Secret, Noon, lastStep: 0).ShouldBeNull();
        Totp.StepOf(Totp.CodeOf(Secret, step + 2), Secret, Noon, lastStep: 0).ShouldBeNull();
    }

    [Fact]
    public void A_code_serves_once_and_so_do_those_before_it()
    {
        var step = Totp.StepAt(Noon);
        Totp.StepOf(Totp.CodeOf(Secret, step), Secret, Noon, lastStep: step).ShouldBeNull();
        Totp.StepOf(Totp.CodeOf(Secret, step - 1), Secret, Noon, lastStep: step).ShouldBeNull();
        Totp.StepOf(Totp.CodeOf(Secret, step + 1), Secret, Noon, lastStep: step).ShouldBe(step + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("１２３４５６")]
    public void What_is_no_code_is_refused(string typed) => Totp.StepOf(typed, Secret, Noon, lastStep: 0).ShouldBeNull();

    [Fact]
    public void Secrets_are_160_bits_and_never_the_same()
    {
        Totp.NewSecret().Length.ShouldBe(32);
        Totp.NewSecret().ShouldNotBe(Totp.NewSecret());
    }
}
