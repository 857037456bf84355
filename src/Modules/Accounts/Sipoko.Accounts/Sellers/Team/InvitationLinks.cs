using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Sipoko.Web;

namespace Sipoko.Accounts.Sellers.Team;

/// <summary>The links by which invited people answer; who holds one got it by mail. Whether it still counts stands with the company.</summary>
public sealed class InvitationLinks(IDataProtectionProvider protection, SiteAddress site)
{
    public static readonly TimeSpan Term = TimeSpan.FromDays(7);

    private readonly IDataProtector protector = protection.CreateProtector("sipoko.accounts.invitation");

    public string To(SellerId seller, InvitationId invitation) => site.Link($"/invitation?jeton={protector.Protect($"{seller.Value:N}.{invitation.Value:N}")}");

    /// <summary>Null when it is forged, or cut short.</summary>
    public (SellerId Seller, InvitationId Invitation)? Open(string? token)
    {
        try
        {
            return !string.IsNullOrEmpty(token) && protector.Unprotect(token).Split('.') is [var seller, var invitation]
                ? (new(Guid.Parse(seller)), new(Guid.Parse(invitation)))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
