using System.Collections.Frozen;

namespace Sipoko.Web.Security;

/// <summary>Who may use a route; a route without a policy asks for a signed-in person.</summary>
public static class Policies
{
    public const string Buyer = "buyer";
    public const string Seller = "seller";

    /// <summary>Any member of staff.</summary>
    public const string Staff = "staff";

    public const string StaffAccounts = "staff.accounts";
    public const string StaffSellers = "staff.sellers";
    public const string StaffModeration = "staff.moderation";
    public const string StaffSupport = "staff.support";
    /// <summary>Reading what a buyer and a seller wrote, when called or for a stated reason.</summary>
    public const string StaffThreads = "staff.threads";

    public const string StaffDisputes = "staff.disputes";
    public const string StaffOrders = "staff.orders";
    public const string StaffGiftCards = "staff.gift-cards";
    public const string StaffFinance = "staff.finance";
    public const string StaffAudit = "staff.audit";
    public const string StaffTeam = "staff.team";

    /// <summary>The hosts, queues and database that the site runs on.</summary>
    public const string StaffMachinery = "staff.machinery";

    /// <summary>The least that each work needs; administration may do all of it.</summary>
    public static readonly FrozenDictionary<string, StaffRole[]> StaffRoles = new Dictionary<string, StaffRole[]>
    {
        [Staff] = Enum.GetValues<StaffRole>(),
        [StaffAccounts] = [StaffRole.Support, StaffRole.Admin],
        [StaffSellers] = [StaffRole.Moderation, StaffRole.Admin],
        [StaffModeration] = [StaffRole.Moderation, StaffRole.Admin],
        [StaffSupport] = [StaffRole.Support, StaffRole.Admin],
        [StaffThreads] = [StaffRole.Support, StaffRole.Moderation, StaffRole.Admin],
        [StaffDisputes] = [StaffRole.Support, StaffRole.Admin],
        [StaffOrders] = [StaffRole.Support, StaffRole.Finance, StaffRole.Admin],
        [StaffGiftCards] = [StaffRole.Support, StaffRole.Finance, StaffRole.Admin],
        [StaffFinance] = [StaffRole.Finance, StaffRole.Admin],
        [StaffAudit] = [StaffRole.Auditor, StaffRole.Admin],
        [StaffTeam] = [StaffRole.Admin],
        [StaffMachinery] = [StaffRole.Admin],
    }.ToFrozenDictionary();

    public static bool Allows(string policy, StaffRole? role) => role is { } given && StaffRoles.TryGetValue(policy, out var roles) && roles.Contains(given);
}
