using Sipoko.Accounts.Contracts;

namespace Sipoko.Accounts.Sellers;

public abstract record SellerEvent;

/// <summary>A company asks to sell. Its identity is in clear: the law has it shown to every buyer (art. R111-1 Code de la consommation).</summary>
/// <param name="HasLegacyVatKey">The machine could not check the key of the VAT number: staff must.</param>
/// <param name="Dossier">Null for a company that applied by mail.</param>
public sealed record SellerApplied(
    SellerId SellerId, AccountId Applicant, TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey, Personal<LegalRepresentative> Representative,
    DateTimeOffset At, Dossier? Dossier = null) : SellerEvent;

/// <summary>A refused application was corrected and sent again.</summary>
public sealed record ApplicationCorrected(
    TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey, Personal<LegalRepresentative> Representative, Dossier Dossier, DateTimeOffset At) : SellerEvent;

/// <summary>Staff said no for now, and why: the company may correct and send again.</summary>
public sealed record ApplicationRefused(AccountId Staff, IReadOnlyList<StatementOfReasons> Reasons, DateTimeOffset At) : SellerEvent;

/// <summary>The applicant closed their account before anything came of the application: it goes with them.</summary>
public sealed record ApplicationWithdrawn(DateTimeOffset At) : SellerEvent;

/// <summary>Staff checked the company's papers and let it sell (art. 30 of Regulation 2022/2065).</summary>
/// <param name="Checks">What was ticked; null before there was a list.</param>
public sealed record SellerCertified(AccountId Staff, string Note, DateTimeOffset At, IReadOnlyList<StaffCheck>? Checks = null) : SellerEvent;

/// <summary>A member of staff read a paper of the company.</summary>
public sealed record PaperOpened(AccountId Staff, FileId File, DateTimeOffset At) : SellerEvent;

/// <summary>The company sells on these terms from now on; orders placed before keep theirs.</summary>
/// <param name="Commission">Of the amount without VAT.</param>
public sealed record PlanChosen(string Plan, Rate Commission, int MostProducts, DateTimeOffset At) : SellerEvent;

/// <summary>Staff stopped the company's sales, with reasons (art. 4 of Regulation 2019/1150).</summary>
public sealed record SellerSuspended(AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At) : SellerEvent;

/// <summary>The company says why its suspension is wrong (art. 20 of Regulation 2022/2065).</summary>
public sealed record SuspensionContested(AccountId By, Personal<Contest> Contest, DateTimeOffset At) : SellerEvent;

/// <summary>Another member of staff looked again, and the suspension stays.</summary>
public sealed record SuspensionUpheld(AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At) : SellerEvent;

/// <summary>The company may sell again.</summary>
public sealed record SuspensionLifted(AccountId Staff, string Reason, DateTimeOffset At) : SellerEvent;

/// <summary>The company left, for good.</summary>
public sealed record ShopClosed(AccountId By, DateTimeOffset At) : SellerEvent;

/// <summary>The shop will be away, both days included (Paris).</summary>
public sealed record VacationPlanned(DateOnly From, DateOnly Until, DateTimeOffset At) : SellerEvent;

/// <summary>The first day of the vacation came.</summary>
public sealed record VacationBegan(DateTimeOffset At) : SellerEvent;

/// <summary>The last day of the vacation is over, or the seller came back before, or gave it up.</summary>
public sealed record VacationEnded(DateTimeOffset At) : SellerEvent;

/// <summary>What the company may change of its shop without anybody's leave.</summary>
public sealed record ShopTextsChanged(ShopTexts Texts, DateTimeOffset At) : SellerEvent;

/// <summary>The company says that its identity is another now; the old one stays until staff have seen the proof.</summary>
public sealed record IdentityChangeAsked(
    TraderIdentity Identity, Siret Siret, bool HasLegacyVatKey, Personal<LegalRepresentative> Representative, IReadOnlyList<Paper> Papers, DateTimeOffset At) : SellerEvent;

/// <summary>Staff saw the proof: the new identity counts.</summary>
public sealed record IdentityChangeAccepted(AccountId Staff, string Note, DateTimeOffset At) : SellerEvent;

/// <summary>Staff were not convinced, and said why: the old identity stays.</summary>
public sealed record IdentityChangeRefused(AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At) : SellerEvent;

/// <summary>The owner asked someone by mail to act for the company.</summary>
public sealed record SellerUserInvited(InvitationId InvitationId, Personal<EmailAddress> Email, AccountId By, DateTimeOffset Until, DateTimeOffset At) : SellerEvent;

/// <summary>The owner took an invitation back.</summary>
public sealed record InvitationWithdrawn(InvitationId InvitationId, DateTimeOffset At) : SellerEvent;

/// <summary>The invited person acts for the company now.</summary>
public sealed record SellerUserJoined(InvitationId InvitationId, AccountId AccountId, DateTimeOffset At) : SellerEvent;

/// <summary>The owner ended what a person did for the company.</summary>
public sealed record SellerUserRemoved(AccountId AccountId, AccountId By, DateTimeOffset At) : SellerEvent;
