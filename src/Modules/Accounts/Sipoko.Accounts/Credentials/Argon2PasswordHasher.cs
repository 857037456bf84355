using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Konscious.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Sipoko.Accounts.Credentials;

/// <summary>
/// Argon2id with OWASP's 19 MiB, 2 passes, 1 lane. Identity's own hasher still makes 100,000 rounds of PBKDF2. A hash costs tenths of a second of
/// a whole core, so no more are made at once than there are cores: sign-ins queue, and the site goes on.
/// </summary>
public sealed class Argon2PasswordHasher : IPasswordHasher<Credential>, IDisposable
{
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    private static readonly Cost Ours = new(MemoryKiB: 19 * 1024, Passes: 2, Lanes: 1);

    private readonly SemaphoreSlim slots = new(Environment.ProcessorCount);

    public async Task<PasswordHash> Hash(string password, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        try
        {
            return HashNow(password);
        }
        finally
        {
            slots.Release();
        }
    }

    public async Task<PasswordVerificationResult> Verify(string stored, string password, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        try
        {
            return VerifyNow(stored, password);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Costs what a check costs, for an address that has no account.</summary>
    public async Task CheckNothing(string password, CancellationToken cancellation) => await Hash(password, cancellation);

    public string HashPassword(Credential user, string password) => Hash(password, CancellationToken.None).GetAwaiter().GetResult().Value;

    public PasswordVerificationResult VerifyHashedPassword(Credential user, string hashedPassword, string providedPassword) =>
        Verify(hashedPassword, providedPassword, CancellationToken.None).GetAwaiter().GetResult();

    public void Dispose() => slots.Dispose();

    private static PasswordHash HashNow(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new(string.Create(CultureInfo.InvariantCulture,
            $"$argon2id$v=19$m={Ours.MemoryKiB},t={Ours.Passes},p={Ours.Lanes}${Text(salt)}${Text(Derive(password, salt, Ours, HashBytes))}"));
    }

    private static PasswordVerificationResult VerifyNow(string stored, string password)
    {
        if (stored.Split('$') is not ["", "argon2id", "v=19", var parameters, var salt, var hash] || Cost.Read(parameters) is not { } cost)
        {
            HashNow(password); // an account without a password costs what another costs
            return PasswordVerificationResult.Failed;
        }

        var expected = Bytes(hash);
        var isRight = CryptographicOperations.FixedTimeEquals(Derive(password, Bytes(salt), cost, expected.Length), expected);
        return (isRight, cost == Ours) switch
        {
            (false, _) => PasswordVerificationResult.Failed,
            (true, true) => PasswordVerificationResult.Success,
            (true, false) => PasswordVerificationResult.SuccessRehashNeeded,
        };
    }

    /// <summary>The same letter can be typed in two ways on two keyboards: NFKC makes them one.</summary>
    private static byte[] Derive(string password, byte[] salt, Cost cost, int length)
    {
        using var argon = new Argon2id(Encoding.UTF8.GetBytes(Normalised(password)))
        {
            Salt = salt, MemorySize = cost.MemoryKiB, Iterations = cost.Passes, DegreeOfParallelism = cost.Lanes,
        };
        return argon.GetBytes(length);
    }

    /// <summary>Half of a surrogate pair has no normal form; such a password is taken as it is.</summary>
    private static string Normalised(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Bytes(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));

    private sealed record Cost(int MemoryKiB, int Passes, int Lanes)
    {
        public static Cost? Read(string text) =>
            text.Split(',') is [var memory, var passes, var lanes]
            && Number(memory, "m=") is { } m && Number(passes, "t=") is { } t && Number(lanes, "p=") is { } p
                ? new(m, t, p)
                : null;

        private static int? Number(string text, string name) =>
            text.StartsWith(name, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }
}
