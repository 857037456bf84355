using System.Text;
using Konscious.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Credentials;
using static Sipoko.Accounts.Tests.Accounts.People;

namespace Sipoko.Accounts.Tests.Credentials;

public sealed class Argon2PasswordHasherTests : IDisposable
{
    private const string Phrase = "le chat dort sur le four à bois";

    private readonly Argon2PasswordHasher hasher = new();

    [Fact]
    public async Task The_right_password_is_known_again()
    {
        var hash = await hasher.Hash(Phrase, CancellationToken.None);

        (await hasher.Verify(hash.Value, Phrase, CancellationToken.None)).ShouldBe(PasswordVerificationResult.Success);
        (await hasher.Verify(hash.Value, Phrase + " ", CancellationToken.None)).ShouldBe(PasswordVerificationResult.Failed);
    }

    [Fact]
    public async Task It_says_its_cost_and_never_the_same_twice()
    {
        var first = await hasher.Hash(Phrase, CancellationToken.None);
        var second = await hasher.Hash(Phrase, CancellationToken.None);

        first.Value.ShouldStartWith("$argon2id$v=19$m=19456,t=2,p=1$");
        first.ShouldNotBe(second);
        first.Value.ShouldNotContain(Phrase);
    }

    /// <summary>The reference implementation's own test vector.</summary>
    [Fact]
    public void The_library_computes_what_the_reference_does()
    {
        using var argon = new Argon2id(Encoding.UTF8.GetBytes("password"))
        {
            Salt = Encoding.UTF8.GetBytes("somesalt"), MemorySize = 65536, Iterations = 2,
            DegreeOfParallelism = 1
        };
        Convert.ToHexStringLower(argon.GetBytes(32)).ShouldBe("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    [Fact]
    public async Task A_hash_of_another_cost_is_accepted_and_made_again() =>
        (await hasher.Verify("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", "password",
            CancellationToken.None)).ShouldBe(PasswordVerificationResult.SuccessRehashNeeded);

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1a")]
    [InlineData("$argon2id$v=19$m=-1,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1a")]
    public async Task What_is_no_hash_fits_no_password(string stored) =>
        (await hasher.Verify(stored, Phrase, CancellationToken.None)).ShouldBe(PasswordVerificationResult.Failed);

    [Fact]
    public async Task An_accent_typed_in_two_ways_is_one_password()
    {
        var hash = await hasher.Hash("l\u00E9 chat dort", CancellationToken.None);

        (await hasher.Verify(hash.Value, "le\u0301 chat dort", CancellationToken.None)).ShouldBe(PasswordVerificationResult.Success);
    }

    [Fact]
    public void Identity_uses_it_too() =>
        hasher.VerifyHashedPassword(Credential(), hasher.HashPassword(Credential(), "\uD800 demi-caractère"),
        "\uD800 demi-caractère").ShouldBe(PasswordVerificationResult.Success);

    public void Dispose() => hasher.Dispose();
}
