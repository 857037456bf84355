namespace Sipoko.Accounts.Sellers.Applications;

/// <summary>What an applicant has typed so far, sealed; kept until the company is certified, so that nothing is typed twice. Not an event: drafts are forgotten.</summary>
/// <param name="SellerId">Given to the company once the application is sent.</param>
public sealed record ApplicationDraft(AccountId Id, SellerId SellerId, Personal<TypedApplication> Typed, DateTimeOffset SavedAt);

/// <summary>The fields of the form as they were typed.</summary>
public sealed record TypedApplication(IReadOnlyDictionary<string, string> Fields);
