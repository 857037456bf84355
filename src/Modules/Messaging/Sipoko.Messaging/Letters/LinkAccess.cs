using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Sipoko.Messaging.Letters;

/// <summary>Lets whoever has the link of a mail open one thing without an account. The link proves its purpose: a reporter's opens nothing of the seller's.</summary>
public sealed class LinkAccess(IDataProtectionProvider protection)
{
    public const string Ticket = "ticket";
    public const string Reporter = "reporter";
    public const string Restricted = "restricted";

    private const string Parameter = "jeton";

    private readonly IDataProtector protector = protection.CreateProtector("sipoko.letters");

    /// <summary>The end of a link that opens this thing from a mail.</summary>
    public string QueryFor(string purpose, Guid id) => $"?{Parameter}={protector.Protect($"{purpose}.{id:N}")}";

    /// <summary>Whether this request came by such a link.</summary>
    public bool IsGranted(HttpContext http, string purpose, Guid id)
    {
        try
        {
            return http.Request.Query[Parameter].ToString() is { Length: > 0 } token && protector.Unprotect(token) == $"{purpose}.{id:N}";
        }
        catch (CryptographicException)
        {
            return false; // forged, or cut short by a mail program
        }
    }

    /// <summary>What the next page of the same visit must carry: nothing when an account opens it.</summary>
    public string Carried(HttpContext http, string purpose, Guid id) => IsGranted(http, purpose, id) ? QueryFor(purpose, id) : "";
}
