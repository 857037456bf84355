using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Sipoko.Accounts.Accounts;
using Sipoko.Web.Security;

namespace Sipoko.Accounts.Credentials;

/// <summary>
/// What the sign-in cookie says of its holder: who, in what role, for which company. Read again each minute, so that a new role needs no new sign-in.
/// </summary>
internal sealed class AccountClaims(AccountReader accounts) : IUserClaimsPrincipalFactory<Credential>
{
    public async Task<ClaimsPrincipal> CreateAsync(Credential user)
    {
        var account = await accounts.Find(user.Id, CancellationToken.None);
        return PrincipalOf(account ?? throw new InvalidOperationException("A credential without its account."), user.SecurityStamp);
    }

    internal static ClaimsPrincipal PrincipalOf(Account account, string stamp)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, account.Id.Value.ToString()));
        identity.AddClaim(new(ClaimTypes.Role, account.Role));
        identity.AddClaim(new(new ClaimsIdentityOptions().SecurityStampClaimType, stamp));
        if (account is { Role: Roles.Seller, SellerId: { } seller })
        {
            identity.AddClaim(new(Principals.SellerClaim, seller.Value.ToString()));
        }

        if (account.StaffRole is { } role)
        {
            identity.AddClaim(new(Principals.StaffRoleClaim, role.ToString()));
        }

        return new(identity);
    }
}
