using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Sellers;

/// <summary>Who signs for the company.</summary>
public sealed record LegalRepresentative(string FirstName, string LastName);

/// <summary>What an application holds besides the company's identity.</summary>
/// <param name="Plan">A word of <see cref="SellingPlan"/>.</param>
/// <param name="Extra">What the applicant wants staff to know.</param>
/// <param name="SelfCertified">It promised to sell lawful goods only (art. 30, 1, e of Regulation 2022/2065).</param>
public sealed record Dossier(string Plan, IReadOnlyList<Paper> Papers, Personal<ExtraInformation>? Extra, bool SelfCertified);

/// <summary>A file that proves something; it is sealed, apart from the events.</summary>
/// <param name="Dated">The day the paper itself bears, when it has one.</param>
public sealed record Paper(FileId File, PaperKind Kind, DateOnly? Dated = null);

public enum PaperKind
{
    /// <summary>Extrait Kbis, for companies of the trade register.</summary>
    Kbis,

    /// <summary>Extract of the national register of companies, for craftsmen and sole traders.</summary>
    NationalRegister,

    /// <summary>INSEE's notice of situation, for the smallest ones.</summary>
    SireneNotice,

    /// <summary>Identity document of who signs for the company.</summary>
    Identity,
}

public sealed record ExtraInformation(string Text);

public sealed record Contest(string Text);

/// <summary>What staff look at before they certify a company.</summary>
public enum StaffCheck
{
    RegisterExtract,
    Representative,
    PublicRegister,
    Vat,
    ShopTexts,
}

public sealed record ShopTexts(string Story, string ReturnPolicy, string Phone, EmailAddress Email);

public enum SellerStatus
{
    Submitted,
    Refused,
    Certified,
    Suspended,
    Closed,
    Withdrawn,
}

/// <summary>Staff's no to an application.</summary>
public sealed record Rejection(IReadOnlyList<StatementOfReasons> Reasons, DateTimeOffset At);

/// <summary>A stop of the sales, and how far it was contested.</summary>
public sealed record Suspension(AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At)
{
    public AccountId? ContestedBy { get; init; }

    public Personal<Contest>? Contest { get; init; }

    public DateTimeOffset? ContestedAt { get; init; }

    /// <summary>Why it stays, after a second look.</summary>
    public StatementOfReasons? Upheld { get; init; }

    internal bool AwaitsSecondLook => ContestedAt is not null && Upheld is null;
}

/// <summary>Both days included (Paris).</summary>
public sealed record Vacation(DateOnly From, DateOnly Until, bool HasBegun);

/// <summary>An identity that waits for staff.</summary>
/// <param name="Version">Of the company, when it was asked.</param>
public sealed record IdentityChange(
    TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey, Personal<LegalRepresentative> Representative, IReadOnlyList<Paper> Papers, DateTimeOffset At,
    long Version = 0);

public sealed record RefusedChange(StatementOfReasons Reasons, DateTimeOffset At);

/// <summary>Someone other than the owner who acts for the company.</summary>
public sealed record SellerUser(AccountId AccountId, DateTimeOffset Since);

public sealed record Invitation(InvitationId Id, Personal<EmailAddress> Email, DateTimeOffset Until);
