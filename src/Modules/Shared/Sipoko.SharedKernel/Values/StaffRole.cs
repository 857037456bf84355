namespace Sipoko.SharedKernel;

/// <summary>What a member of Sipoko's own team does; each sees and may do the least that this needs.</summary>
public enum StaffRole
{
    /// <summary>Answers people, decides disputes, blocks lost gift cards.</summary>
    Support,

    /// <summary>Certifies and suspends sellers, decides reports and listings.</summary>
    Moderation,

    /// <summary>Looks after the money.</summary>
    Finance,

    /// <summary>Replays histories.</summary>
    Auditor,

    /// <summary>May do all of it, and says who does what.</summary>
    Admin,
}
