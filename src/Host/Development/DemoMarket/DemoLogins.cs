using System.Globalization;
using System.Security.Cryptography;

namespace Sipoko.Host.Development.DemoMarket;

/// <summary>The demo's people, one a role; their passwords are made at the first start and written to a file of this installation only.</summary>
internal sealed record DemoLogin(string Role, string Email, string Password)
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 16;

    /// <summary>Reads the file, and adds who is missing: before any account, so that no account is left whose password nobody knows.</summary>
    public static async Task<IReadOnlyList<DemoLogin>> ReadOrMake(string file, IReadOnlyList<(string Role, string Email)> people, CancellationToken cancellation)
    {
        var known = await Read(file, cancellation);
        var missing = people.Where(person => known.All(login => login.Email != person.Email))
            .Select(person => new DemoLogin(person.Role, person.Email, RandomNumberGenerator.GetString(Alphabet, PasswordLength))).ToArray();
        if (missing.Length > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.AppendAllLinesAsync(file, missing.Select(login => string.Join("  ", login.Role, login.Email, login.Password)), cancellation);
        }

        return [.. known, .. missing];
    }

    public static string FileOf(IConfiguration configuration) => configuration["Demo:Logins"] ?? Path.Combine(".sipoko", "demo-logins.txt");

    /// <summary>Nobody when this installation has no demo market.</summary>
    public static async Task<IReadOnlyList<DemoLogin>> Read(IConfiguration configuration, CancellationToken cancellation) =>
        await Read(FileOf(configuration), cancellation);

    /// <summary>The part of the address before the @.</summary>
    public string Name => Email.Split('@')[0].ToLower(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<DemoLogin>> Read(string file, CancellationToken cancellation) => File.Exists(file)
        ? [.. (await File.ReadAllLinesAsync(file, cancellation)).Select(line => line.Split("  ")).Where(parts => parts.Length == 3).Select(parts => new DemoLogin(parts[0], parts[1], parts[2]))]
        : [];
}
