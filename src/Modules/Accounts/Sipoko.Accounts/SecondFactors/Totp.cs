using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>
/// Codes of authenticator apps (RFC 6238: SHA-1, 30 seconds, 6 digits, as every app knows them). Identity's own check takes five steps, takes a code
/// twice, and reads the machine's clock; ours takes three, each once (RFC 6238, 5.2), by the clock it is given.
/// </summary>
public static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerCharacter = 5;
    private const int SecretCharacters = 32; // 160 bits, as long as the hash
    private const int Modulus = 1_000_000;

    public static string NewSecret() => RandomNumberGenerator.GetString(Base32, SecretCharacters);

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is what RFC 6238 apps compute; HMAC does not rest on collisions.")]
    public static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(Bytes(secret), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & int.MaxValue;
        return (number % Modulus).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of which this is the code: the present one, the one before or the one after; null when it is none of them, or served before.</summary>
    public static long? StepOf(string typed, string secret, DateTimeOffset now, long lastStep)
    {
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(secret, step)), System.Text.Encoding.UTF8.GetBytes(typed)))
            {
                found = step;
            }
        }

        return found;
    }

    private static byte[] Bytes(string secret)
    {
        var bytes = new byte[secret.Length * BitsPerCharacter / 8];
        var (buffer, bits, written) = (0, 0, 0);
        foreach (var character in secret)
        {
            buffer = ((buffer << BitsPerCharacter) | Base32.IndexOf(character, StringComparison.Ordinal)) & 0xFFF;
            bits += BitsPerCharacter;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[written++] = (byte)(buffer >> bits);
            }
        }

        return bytes;
    }
}

/// <summary>An authenticator app of a person.</summary>
/// <param name="LastStep">The newest time step whose code has served.</param>
/// <param name="EnrolledAt">When its first code was given.</param>
public sealed record Authenticator(SecondFactorId Id, Personal<string> Secret, long LastStep, DateTimeOffset EnrolledAt = default);
