using System.Security.Cryptography;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.SecondFactors;

/// <summary>Codes on paper, for the day when the phone is lost: each serves once, and only its keyed hash is kept.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    private const string Alphabet = "23456789bcdfghjkmnpqrtvwxyz"; // neither vowels nor what looks alike
    private const int Half = 6;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => $"{RandomNumberGenerator.GetString(Alphabet, Half)}-{RandomNumberGenerator.GetString(Alphabet, Half)}")];

    /// <summary>As it is kept; the owner is part of it, so that no code can be moved to another account.</summary>
    public static string KeyOf(EmailLookup lookup, AccountId owner, string typed) => lookup.KeyOf($"recovery/{owner.Value:N}/{Clean(typed)}");

    private static string Clean(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit));
}
