using System.Net;
using Sipoko.Accounts.Credentials;

namespace Sipoko.Accounts.Accounts;

/// <summary>That someone signed up from a network address, for an hour: counted, and never kept in clear.</summary>
/// <param name="NetworkKey">A keyed hash of the address.</param>
public sealed record SignUpTrace(Guid Id, string NetworkKey, DateTimeOffset At)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>So many within an hour and the next waits for staff.</summary>
    public const int Most = 5;

    /// <summary>Of an address from outside; people at this machine are not counted. Of IPv6 the network, which is what a household has.</summary>
    internal static string? KeyOf(EmailLookup lookup, IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return null;
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return lookup.KeyOf($"network/{Convert.ToHexString(bytes.Length > 8 ? bytes[..8] : bytes)}");
    }
}

/// <summary>Who was refused, by a keyed hash of what all spellings of their address have in common.</summary>
public sealed record RefusedIdentity(string Id, DateTimeOffset At)
{
    private static readonly string[] DotsDoNotCount = ["gmail.com", "googlemail.com"];

    /// <summary>Without what some services ignore: what follows a plus sign, and Gmail's dots.</summary>
    internal static string KeyOf(EmailLookup lookup, EmailAddress email)
    {
        var at = email.Value.LastIndexOf('@');
        var (name, domain) = (email.Value[..at].Split('+')[0], email.Value[(at + 1)..].ToLowerInvariant());
        return lookup.KeyOf($"identity/{(DotsDoNotCount.Contains(domain) ? name.Replace(".", "", StringComparison.Ordinal) : name)}@{domain}");
    }
}
