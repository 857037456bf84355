using System.Security.Claims;

namespace Sipoko.Web.Security;

/// <summary>Who is asking, read from the sign-in cookie's claims.</summary>
public static class Principals
{
    public const string SellerClaim = "sipoko:seller";
    public const string StaffRoleClaim = "sipoko:staff-role";
    public const string SessionClaim = "sipoko:session";

    /// <summary>How the person proved who they are (RFC 8176); <see cref="SecondFactor"/> once they gave more than a password.</summary>
    public const string MethodClaim = "amr";

    public const string SecondFactor = "mfa";

    public static AccountId? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new AccountId(id) : null;

    /// <summary>The company for which a seller user acts.</summary>
    public static SellerId? SellerId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SellerClaim), out var id) ? new SellerId(id) : null;

    /// <summary>What a member of staff does; null for everyone else.</summary>
    public static SharedKernel.StaffRole? StaffRole(this ClaimsPrincipal user) =>
        Enum.TryParse<SharedKernel.StaffRole>(user.FindFirstValue(StaffRoleClaim), out var role) ? role : null;

    public static bool HasSecondFactor(this ClaimsPrincipal user) => user.HasClaim(MethodClaim, SecondFactor);

    public static SessionId? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? new SessionId(id) : null;

    public static string RoleName(this ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } ? user.FindFirstValue(ClaimTypes.Role) ?? Roles.Buyer : Roles.Anonymous;
}

public static class Roles
{
    public const string Anonymous = "anonymous";
    public const string Buyer = "buyer";
    public const string Seller = "seller";
    public const string Staff = "staff";
}
