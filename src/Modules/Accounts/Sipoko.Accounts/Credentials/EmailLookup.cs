using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Sipoko.Web;

namespace Sipoko.Accounts.Credentials;

/// <summary>Finds an address without keeping it in clear: a keyed hash, so that a stolen table cannot be searched with a list of addresses.</summary>
public sealed class EmailLookup(byte[] key)
{
    private const string Setting = "PersonalData:LookupKey";
    private const int KeyBytes = 32;

    public static EmailLookup From(IConfiguration configuration)
    {
        var key = new byte[KeyBytes];
        return Convert.TryFromBase64String(configuration[Setting] ?? "", key, out var written) && written == KeyBytes
            ? new(key)
            : throw new WrongSettingException($"PersonalData__LookupKey doit contenir {KeyBytes} octets en base64 (openssl rand -base64 {KeyBytes}).");
    }

    public string KeyOf(EmailAddress email) => KeyOf(email.Normalised);

    /// <param name="normalised">In capitals, as Identity asks for it.</param>
    public string KeyOf(string normalised) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(normalised.ToUpperInvariant())));
}
