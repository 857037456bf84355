using System.Collections.Frozen;
using System.Globalization;

namespace Sipoko.Accounts.Credentials;

/// <summary>What a password must be: long, and not one that everybody tries first. No rule about capitals or signs: they make passwords worse.</summary>
internal static class PasswordRules
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private const int ShortestTellingName = 4;

    private static readonly FrozenSet<string> Common = new[]
    {
        "000000000000", "111111111111", "112233445566", "121212121212", "123123123123", "123456123456", "123456789012", "1234567890123",
        "12345678901234", "123456789123", "1234567890azerty", "1q2w3e4r5t6y", "1qaz2wsx3edc", "222222222222", "666666666666", "777777777777",
        "888888888888", "987654321012", "999999999999", "aaaaaaaaaaaa", "abcabcabcabc", "abcd12345678", "abcdef123456", "abcdefghijkl",
        "abcdefghijklm", "adminadmin123", "administrateur", "administrator", "anticonstitutionnellement", "azertyazerty", "azertyuiop12",
        "azertyuiop123", "azertyuiop1234", "azertyuiopqs", "bonjourbonjour", "changezmoi123", "chouchou1234", "doudoudoudou", "football1234",
        "iloveyou1234", "iloveyouiloveyou", "jetaime12345", "jetaimejetaime", "letmeinletmein", "loulouloulou", "marseille13013", "minecraft1234",
        "monmotdepasse", "motdepasse12", "motdepasse123", "motdepasse1234", "motdepassemotdepasse", "nicolas12345", "parissaintgermain",
        "password1234", "password12345", "password123456", "passwordpassword", "princesse123", "qazwsxedcrfv", "qwerty123456", "qwertyqwerty",
        "qwertyuiop12", "qwertyuiop123", "qwertyuiopas", "sipokosipoko", "soleil123456", "starwars1234", "superman1234", "trustno1trustno1",
        "welcome12345", "xxxxxxxxxxxx",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to repair, or null.</summary>
    public static string? FaultOf(string password, EmailAddress? email)
    {
        var length = new StringInfo(password).LengthInTextElements;
        return password switch
        {
            _ when length < MinLength => $"Le mot de passe compte moins de {MinLength} caractères. Ajoutez-en au moins {MinLength - length}.",
            _ when password.Length > MaxLength => $"Le mot de passe est trop long\u00A0: {MaxLength} caractères au plus.",
            _ when Common.Contains(password) => "Ce mot de passe est parmi les plus essayés par les fraudeurs. Choisissez-en un autre, par exemple une phrase.",
            _ when NameIn(email) is { } name && password.Contains(name, StringComparison.OrdinalIgnoreCase) =>
                "Le mot de passe contient votre adresse. Choisissez-en un qui n’en reprenne rien.",
            _ => null,
        };
    }

    /// <summary>Names of three letters are in too many sentences to forbid them.</summary>
    private static string? NameIn(EmailAddress? email) =>
        email?.Value[..email.Value.LastIndexOf('@')] is { Length: >= ShortestTellingName } name ? name : null;
}
