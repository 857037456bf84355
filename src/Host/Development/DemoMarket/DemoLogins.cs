using System.Globalization;
using System.Security.Cryptography;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>The demo's people, one a role; their passwords are made at the first start and written to a file of this installation only.</summary>
internal sealed record DemoLogin(string Role, string Email, string Password)
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 16;

    /// <summary>Reads the file, or makes it: before any account, so that no account is left whose password nobody knows.</summary>
    public static async Task<IReadOnlyList<DemoLogin>> ReadOrMake(string file, IReadOnlyList<(string Role, string Email)> people, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            var lines = people.Select(person => string.Join("  ", person.Role, person.Email, RandomNumberGenerator.GetString(Alphabet, PasswordLength)));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllLinesAsync(file, lines, cancellation);
        }

        return [.. (await File.ReadAllLinesAsync(file, cancellation)).Select(line => line.Split("  ")).Where(parts => parts.Length == 3).Select(parts => new DemoLogin(parts[0], parts[1], parts[2]))];
    }

    /// <summary>The part of the address before the @.</summary>
    public string Name => Email.Split('@')[0].ToLower(CultureInfo.InvariantCulture);
}
