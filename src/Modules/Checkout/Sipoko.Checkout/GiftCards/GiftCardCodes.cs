using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Sipoko.Web;

namespace Sipoko.Checkout.GiftCards;

/// <summary>Finds a card by its code without keeping the code: a keyed hash under a key of its own, drawn from the key of look-ups.</summary>
public sealed class GiftCardCodes(byte[] lookupKey)
{
    private const string Setting = "PersonalData:LookupKey";
    private const int KeyBytes = 32;

    private readonly byte[] pepper = HKDF.DeriveKey(HashAlgorithmName.SHA256, lookupKey, KeyBytes, info: "sipoko.gift-card-code.v1"u8.ToArray());
    private readonly byte[] buyers = HKDF.DeriveKey(HashAlgorithmName.SHA256, lookupKey, KeyBytes, info: "sipoko.gift-card-buyer.v1"u8.ToArray());

    public static GiftCardCodes From(IConfiguration configuration)
    {
        var key = new byte[KeyBytes];
        return Convert.TryFromBase64String(configuration[Setting] ?? "", key, out var written) && written == KeyBytes
            ? new(key)
            : throw new WrongSettingException($"PersonalData__LookupKey doit contenir {KeyBytes} octets en base64 (openssl rand -base64 {KeyBytes}).");
    }

    public string HashOf(GiftCardCode code) => Hash(pepper, code.Value);

    /// <summary>The same person again, by account or by address, without saying who.</summary>
    public string BuyerKeyOf(AccountId? account, EmailAddress email) => Hash(buyers, account is { } known ? known.Value.ToString() : email.Normalised);

    /// <summary>For an address to be found again in the staff's search.</summary>
    public string EmailKeyOf(EmailAddress email) => Hash(buyers, email.Normalised);

    private static string Hash(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
